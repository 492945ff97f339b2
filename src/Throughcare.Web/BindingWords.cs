using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Throughcare.Web;

/// <summary>What is said of an answer that does not fit its field, such as letters where a number goes: what to do, without the name that the field has in the program and without what was typed.</summary>
public static class BindingWords
{
    // Pages bind only numbers, ticks and texts; ticks and texts always fit.
    private const string Number = "Enter a number in figures, such as 12";

    public static void Use(DefaultModelBindingMessageProvider words)
    {
        words.SetAttemptedValueIsInvalidAccessor((_, _) => Number);
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Number);
        words.SetUnknownValueIsInvalidAccessor(_ => Number);
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => Number);
        words.SetValueIsInvalidAccessor(_ => Number);
        words.SetValueMustNotBeNullAccessor(_ => Number);
        words.SetValueMustBeANumberAccessor(_ => Number);
        words.SetNonPropertyValueMustBeANumberAccessor(() => Number);
    }
}
