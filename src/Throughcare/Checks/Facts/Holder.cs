namespace Throughcare.Checks;

/// <summary>Which part of a proposal holds what is said, so that a reader can be led there.</summary>
public enum Holder { Decision, Consultation, Equality, Costs, Funding, Baseline, Plan }
