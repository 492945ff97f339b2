namespace Throughcare.App.Access;

/// <summary>What somebody may see or do. There are eight, and every page and endpoint asks for some of them.</summary>
public enum Grant
{
    /// <summary>Records of children, and small counts of children.</summary>
    SeeChildren,

    /// <summary>Workers by id, their teams, hours and loads.</summary>
    SeeStaff,

    /// <summary>People's circumstances and preferences, and small counts of people by trait.</summary>
    SeeTraits,

    SeeMoney,

    /// <summary>Bring data in, and change whatever may be seen. Nothing is changed without it.</summary>
    Change,

    /// <summary>Sign off and decide.</summary>
    Sign,

    /// <summary>See people, roles, settings and the audit trail of the council; with <see cref="Change"/>, change them (but never the trail).</summary>
    Administer,

    /// <summary>Characteristics that staff declared, for the equality assessment: brought in, compared and taken away by whoever holds this, and shown to nobody else.</summary>
    SeeCharacteristics,

    /// <summary>Run the consultation as human resources does: what people say and ask in confidence, and where named workers would land before that is released.</summary>
    Consult,
}

/// <summary>How far a grant reaches. A wider one holds the narrower ones.</summary>
public enum GrantScope
{
    /// <summary>The worker that the person is, and nothing of anybody else.</summary>
    Oneself,

    /// <summary>The teams that are named with the role.</summary>
    Team,

    /// <summary>Everything of the council.</summary>
    Council,
}

/// <summary>A grant and how far it reaches.</summary>
public readonly record struct Granted(Grant Grant, GrantScope Scope);
