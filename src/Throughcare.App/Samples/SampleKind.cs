namespace Throughcare.App.Samples;

/// <summary>What sort of council a sample is like.</summary>
public enum SamplePreset
{
    /// <summary>A county of 440 children in care, after decision C: three permanence teams that would become four.</summary>
    County,

    /// <summary>A borough of 582 children in care with its care leavers, after decision A: an after-care team and three permanence teams.</summary>
    Borough,

    /// <summary>The county as decision C was published, with its consultation and equality assessment as they stood.</summary>
    Locality,

    /// <summary>The borough as decision A was published, with its options and its consultation as they stood.</summary>
    AfterCare,

    /// <summary>The worked proposal after decision C with its papers put right.</summary>
    LocalityCorrected,

    /// <summary>The worked proposal after decision A with its papers put right.</summary>
    AfterCareCorrected,

    /// <summary>A small borough as decision B was published, with the costs of the team that it would add.</summary>
    Together,

    /// <summary>The worked proposal after decision B with its papers put right.</summary>
    TogetherCorrected,

    /// <summary>Two teams of 177 children each as decision D was published, and the post of manager that it asks for.</summary>
    Manager,

    /// <summary>The worked proposal after decision D with its papers put right: a third team with its workers.</summary>
    ManagerCorrected,

    /// <summary>A borough as decision E was published, with the thirteen proposals of its programme.</summary>
    Programme,

    /// <summary>The worked proposal after decision E with its papers put right.</summary>
    ProgrammeCorrected,

    /// <summary>153 councils of the sizes of England's, with invented names.</summary>
    England,
}

/// <summary>The form in which a sample is written.</summary>
public enum SampleForm
{
    /// <summary>A proposal folder.</summary>
    Folder,

    /// <summary>Tables of the Standard Safeguarding Dataset as CSV.</summary>
    Ssd,

    /// <summary>Six yearly looked-after returns (SSDA903), a folder for each year.</summary>
    Ssda903,

    /// <summary>One list: a row for each child with team, worker, home and age.</summary>
    List,

    /// <summary>What the staff declare about themselves: a list of characteristics, apart from everything else.</summary>
    Declared,

    /// <summary>The one list as a workbook, with the headings of a council's own report.</summary>
    Workbook,
}
