using Throughcare.Measures;

namespace Throughcare.Web.Figures;

/// <summary>A figure at the top of a page, with the page that answers "why?" and what it was before.</summary>
public sealed record FigureCard(Figure Figure, string? Why = null, Figure? Before = null, string? Better = null);
