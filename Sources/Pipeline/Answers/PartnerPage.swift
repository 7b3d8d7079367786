import ReportingModel

/// A page for a partner: whatever we write to them looks the same.
///
/// One file without script, fonts or pictures from elsewhere, so it opens from any folder, prints well and stays
/// readable for years.
struct PartnerPage {
    /// In the window of a browser and in its history: says more than the title of the page.
    let windowTitle: String
    let title: String
    let municipalityName: String?
    let texts: AnswerTexts
    let content: HTMLText

    var html: String {
        let page: HTMLText = """
            <!DOCTYPE html>
            <html lang="\(texts.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(windowTitle)</title>
            <style>\(HTMLText(stringLiteral: PartnerPage.style))</style>
            </head>
            <body>
            <main>
            <p class="sender">\(municipalityName ?? texts("Gemeente", "Municipality")) · Sluis</p>
            <h1>\(title)</h1>
            \(content)
            </main>
            </body>
            </html>

            """
        return page.description
    }

    private static let style = """
        body{margin:0;background:#f3f5f7;color:#1b2530;font:1rem/1.55 system-ui,"Segoe UI",Roboto,Arial,sans-serif}
        main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 3rem;background:#fff;min-height:100vh;box-sizing:border-box}
        h1{font-size:1.7rem;line-height:1.2;margin:.2rem 0 1.2rem}h2{font-size:1.15rem;margin:2rem 0 .6rem}
        p{margin:.35rem 0}.sender{color:#4a5866;font-size:.9rem}
        .outcome{border-left:.45rem solid #0b5c8a;background:#eaf3f9;padding:.9rem 1.1rem}
        .accepted,.acceptedWithRemarks{border-color:#1d6b36;background:#e9f5ec}
        .held{border-color:#8a5a00;background:#fdf4e1}
        .rejected,.quarantined,.failed{border-color:#a3201d;background:#fcebea}
        .verdict{font-size:1.25rem;font-weight:700}
        ol{padding-left:1.4rem;margin:0}li{padding:.55rem 0;border-bottom:1px solid #dde3e8}li:last-child{border:0}
        .problem{font-weight:600}.code{color:#4a5866;font-size:.8rem;white-space:nowrap}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .5rem .3rem 0;border-bottom:1px solid #dde3e8;vertical-align:top}
        th{font-weight:400;color:#4a5866;width:14rem}td{font-variant-numeric:tabular-nums;overflow-wrap:break-word}
        .where,.receipt td,li,.file{overflow-wrap:anywhere}
        footer{margin-top:2rem;color:#4a5866;font-size:.9rem}
        .changes th[scope=row]{width:auto}.changes td{white-space:nowrap}
        @media(max-width:30rem){th{width:auto}.changes td{white-space:normal}.receipt tr,.receipt th,.receipt td{display:block}.receipt th{border:0;padding-bottom:0}}
        @media print{body,main{background:#fff;max-width:none;padding:0}.outcome{border:1px solid #000}}
        """
}
