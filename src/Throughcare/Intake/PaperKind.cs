namespace Throughcare.Intake;

/// <summary>A paper of a proposal: what is written about it, rather than what it is worked out from.</summary>
public enum PaperKind
{
    /// <summary>How staff and unions are consulted, and what came of it.</summary>
    Consultation,

    /// <summary>The equality impact assessment.</summary>
    Equality,

    /// <summary>The decision: its route, report, sign-offs and record.</summary>
    Decision,

    /// <summary>What was published of the decision, version by version, as everybody may read it.</summary>
    Published,

    /// <summary>The register of counts that went out, shown and hidden, so that no later publication gives away what an earlier one hid. As confidential as the extract.</summary>
    Released,
}
