namespace Throughcare.Decisions;

/// <summary>How the council is governed. Key decisions, the forward plan of the executive and call-in belong to the first only.</summary>
public enum Governance
{
    /// <summary>A leader or mayor and cabinet: the Local Authorities (Executive Arrangements) Regulations 2012 hold.</summary>
    Executive,

    /// <summary>Committees: the Openness of Local Government Bodies Regulations 2014 and Part VA of the Local Government Act 1972 hold.</summary>
    Committees,
}

/// <summary>Who decides.</summary>
public enum DecisionRoute
{
    /// <summary>An officer by delegation.</summary>
    Officer,

    /// <summary>One member of the cabinet.</summary>
    CabinetMember,

    /// <summary>The cabinet in a meeting.</summary>
    Cabinet,

    /// <summary>A committee of the council.</summary>
    Committee,
}

/// <summary>Routes in words.</summary>
public static class DecisionRouteWords
{
    public static string InWords(this DecisionRoute route) => route switch
    {
        DecisionRoute.Officer => "officer",
        DecisionRoute.CabinetMember => "cabinet member",
        DecisionRoute.Cabinet => "cabinet",
        _ => "committee",
    };

    /// <summary>Whether it is decided in a meeting, with an agenda and perhaps in private.</summary>
    public static bool InMeeting(this DecisionRoute route) => route is DecisionRoute.Cabinet or DecisionRoute.Committee;

    /// <summary>The routes that a council has.</summary>
    public static IReadOnlyList<DecisionRoute> Routes(this Governance governance) =>
        governance == Governance.Executive ? [DecisionRoute.Officer, DecisionRoute.CabinetMember, DecisionRoute.Cabinet] : [DecisionRoute.Officer, DecisionRoute.Committee];
}
