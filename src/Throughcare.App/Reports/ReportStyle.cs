namespace Throughcare.App.Reports;

/// <summary>
/// The look of a written report: the type scale and spacing of the GOV.UK design system in our own fonts, the palette of the Government
/// Analysis Function, and a page that prints in black and white.
/// </summary>
internal static class ReportStyle
{
    public const string Css = """
        :root{color-scheme:light}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:1020px;padding:20px 15px 60px;font:400 19px/1.32 "Helvetica Neue",Arial,sans-serif;color:#0b0c0c;background:#fff}
        h1{font-size:48px;line-height:1.04;margin:20px 0 10px}h2{font-size:36px;line-height:1.11;margin:50px 0 20px}h3{font-size:24px;line-height:1.25;margin:35px 0 15px}
        p,li{max-width:680px}p{margin:0 0 15px}ul,ol{margin:0 0 20px;padding-left:24px}li{margin-bottom:5px}
        .lead{font-size:24px;color:#484949}
        a{color:#1a65a6}a:focus{outline:3px solid transparent;background:#fd0;box-shadow:0 -2px #fd0,0 4px #0b0c0c;color:#0b0c0c;text-decoration:none}
        summary:focus,.scroll:focus{outline:3px solid #0b0c0c;background:#fd0}.scroll:focus{background:none}
        .skip{position:absolute;left:-9999px}.skip:focus{position:static}
        .made-up{max-width:none;background:#3D3D3D;color:#fff;padding:8px 15px;font-weight:700;margin:0 0 20px}
        nav{border-top:2px solid #12436D;padding-top:10px;margin-bottom:30px}nav .contents{font-size:19px;margin:0 0 10px}nav ol{columns:2}
        section{border-top:1px solid #cecece;margin-top:40px}section>h2{margin-top:25px}
        .inset{border-left:10px solid #cecece;padding:12px 15px;margin:20px 0}
        .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(215px,1fr));gap:20px;margin:0 0 25px}
        .figure{border-top:5px solid #12436D;padding-top:10px}.figure p{margin:0 0 5px}
        .what{font-weight:700}.value{font-size:48px;line-height:1.04;font-weight:700}.of,.before{color:#484949;font-size:16px}
        details{font-size:16px;margin-bottom:10px}summary{color:#1a65a6;text-decoration:underline;cursor:pointer;display:inline-block}details p{margin:5px 0}
        details.long{font-size:19px;margin:20px 0}
        figure{margin:25px 0 10px}figcaption{font-size:24px;font-weight:700;line-height:1.25;margin-bottom:12px;max-width:760px}
        .scroll{overflow-x:auto;margin-bottom:25px}
        table{border-collapse:collapse;width:100%;font-size:16px;line-height:1.25}
        caption{text-align:left;font-weight:700;font-size:19px;padding:0 0 8px}
        th,td{text-align:left;vertical-align:top;padding:7px 14px 7px 0;border-bottom:1px solid #cecece;font-weight:400}thead th{font-weight:700;vertical-align:bottom}
        .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}thead .n{white-space:normal}
        .d{white-space:nowrap}td:last-child:not(.n){min-width:180px}
        .print-only{display:none}
        @media(max-width:640px){body{font-size:16px}h1{font-size:32px}h2{font-size:27px}h3{font-size:21px}.lead{font-size:21px}.value{font-size:36px}nav ol{columns:1}}
        @media print{
        @page{size:A4;margin:16mm 14mm}
        body{font-size:11pt;max-width:none;padding:0}h1{font-size:24pt}h2{font-size:18pt;margin-top:16pt}h3{font-size:14pt;margin-top:14pt}.lead{font-size:13pt}
        nav,.skip,details{display:none}.print-only{display:block}
        .value{font-size:22pt}.of,.before,table{font-size:9pt}caption{font-size:10pt}figcaption{font-size:12pt}
        .made-up{background:#fff;color:#000;border:2pt solid #000}
        .new-page{break-before:page;border:0}.figure,figure,tr,.inset{break-inside:avoid}h2,h3,figcaption,caption{break-after:avoid}thead{display:table-header-group;break-after:avoid}tbody tr:nth-child(-n+2){break-before:avoid}td:last-child:not(.n){min-width:0}
        .figures{grid-template-columns:repeat(4,1fr);gap:12pt}.scroll{overflow:visible}
        .tc-chart,.figure,.made-up{-webkit-print-color-adjust:exact;print-color-adjust:exact}
        a{color:#000;text-decoration:none}
        }

        """;
}
