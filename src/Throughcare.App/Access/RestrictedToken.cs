using System.Security.Cryptography;
using System.Text;
using Throughcare.App.Proposals;
using Throughcare.Children;

namespace Throughcare.App.Access;

/// <summary>The id under which a restricted record of a proposal is spoken of to people who may not open it.</summary>
public static class RestrictedToken
{
    private const int Length = 20;

    public static string Of(ProposalKey proposal, ChildId child) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("restricted records of " + proposal.Text), Encoding.UTF8.GetBytes(child.Text)))[..Length];
}
