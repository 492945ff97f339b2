using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Audit;

namespace Throughcare.Web.Audit;

/// <summary>A trail as a file for a log system, written while it is read, however long it is.</summary>
public sealed class TrailFile(AuditExport export, AuditFilter filter, AuditForm form) : FileResult(form == AuditForm.Jsonl ? "application/jsonl; charset=utf-8" : "text/plain; charset=utf-8")
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = ContentType;
        response.Headers.ContentDisposition = $"attachment; filename=audit.{(form == AuditForm.Jsonl ? "jsonl" : "cef")}";
        await export.Write(filter, form, response.Body, context.HttpContext.RequestAborted);
    }
}
