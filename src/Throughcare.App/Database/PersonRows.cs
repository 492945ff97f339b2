using Microsoft.AspNetCore.Identity;

namespace Throughcare.App.Database;

/// <summary>Somebody who may sign in, for one council.</summary>
public sealed class PersonRow : IdentityUser<Guid>, ICouncilRow
{
    public int CouncilId { get; set; }

    /// <summary>What the pages call them.</summary>
    public required string Name { get; set; }

    /// <summary>The worker of the extracts that this person is, by id; null where none.</summary>
    public string? Worker { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? LastSignedInAt { get; set; }

    /// <summary>May not sign in any more since then. People are never removed, so that the audit trail can name them.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}

/// <summary>Something said of a person by the sign-in.</summary>
public sealed class PersonClaimRow : IdentityUserClaim<Guid>, ICouncilRow
{
    public int CouncilId { get; set; }
}

/// <summary>The person as a single sign-on provider knows them.</summary>
public sealed class PersonLoginRow : IdentityUserLogin<Guid>, ICouncilRow
{
    public int CouncilId { get; set; }
}

/// <summary>Secrets of sign-in with a one-time code.</summary>
public sealed class PersonTokenRow : IdentityUserToken<Guid>, ICouncilRow
{
    public int CouncilId { get; set; }
}

/// <summary>A passkey of a person.</summary>
public sealed class PersonPasskeyRow : IdentityUserPasskey<Guid>, ICouncilRow
{
    public int CouncilId { get; set; }
}

/// <summary>A bundle of grants with a name; the council's own from the day that the council was added.</summary>
public sealed class RoleRow : ICouncilRow
{
    public required Guid Id { get; set; }

    public int CouncilId { get; set; }

    /// <summary>Short name for links and for the mapping of single sign-on groups, unique within the council.</summary>
    public required string Key { get; set; }

    public required string Name { get; set; }

    /// <summary>What somebody with it does, in a few words.</summary>
    public required string For { get; set; }

    /// <summary>Its grants, as JSON of <see cref="Access.Granted"/>.</summary>
    public required string Grants { get; set; }
}

/// <summary>A person has a role, for these teams where it reaches teams only.</summary>
public sealed class PersonRoleRow : ICouncilRow
{
    public required Guid PersonId { get; set; }

    public required Guid RoleId { get; set; }

    public int CouncilId { get; set; }

    public IReadOnlyList<string> Teams { get; set; } = [];
}

/// <summary>An invitation to make an account. The link holds a secret, and only its hash is kept; it works once, until it expires.</summary>
public sealed class InvitationRow : ICouncilRow
{
    public required Guid Id { get; set; }

    public int CouncilId { get; set; }

    public required string Email { get; set; }

    public required string Name { get; set; }

    public string? Worker { get; set; }

    /// <summary>The roles that come with it, as JSON.</summary>
    public required string Roles { get; set; }

    public required string SecretHash { get; set; }

    /// <summary>Who invited; null for the first administrator, who is invited by command line.</summary>
    public Guid? InvitedBy { get; set; }

    public required DateTimeOffset InvitedAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }
}
