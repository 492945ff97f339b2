namespace Throughcare.App.SignIn;

/// <summary>How what must be read again is kept: closed with the installation's key, so that the database alone does not give it away.</summary>
public sealed record KeptSecrets(Func<string, string> Close, Func<string, string> Open);
