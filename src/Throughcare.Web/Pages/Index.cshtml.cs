using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Throughcare.Web.Pages;

public class IndexModel : PageModel;
