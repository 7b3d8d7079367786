import ReportingModel

/// A page of the outputs: one file without script, fonts or pictures from elsewhere, so that it opens from any folder,
/// prints well and stays readable for years.
package struct PublishedPage {
    let title: String
    let municipality: Municipality
    let content: HTMLText

    var bytes: [UInt8] {
        let page: HTMLText = """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title) · gemeente \(municipality.name)</title>
            <style>\(HTMLText(stringLiteral: PublishedPage.style))</style>
            </head>
            <body>
            <main>
            <p class="sender">Gemeente \(municipality.name) · Sluis</p>
            <h1>\(title)</h1>
            \(content)</main>
            </body>
            </html>

            """
        return Array(page.description.utf8)
    }

    /// The one style that every page carries.
    package static let style = """
        body{margin:0;background:#f3f5f7;color:#1b2530;font:1rem/1.55 system-ui,"Segoe UI",Roboto,Arial,sans-serif}
        main{max-width:70rem;margin:0 auto;padding:2rem 1.25rem 3rem;background:#fff;min-height:100vh;box-sizing:border-box}
        h1{font-size:1.7rem;line-height:1.2;margin:.2rem 0 1.2rem}h2{font-size:1.15rem;margin:2rem 0 .6rem}
        p{margin:.35rem 0}a{color:#0b5c8a}.sender{color:#4a5866;font-size:.9rem}
        .summary{border-left:.45rem solid #0b5c8a;background:#eaf3f9;padding:.7rem 1.1rem}
        .wide{overflow-x:auto}.derived{margin-top:1.6rem}dt{font-weight:600;margin-top:.7rem}dd{margin:.1rem 0 0}table{border-collapse:collapse;min-width:100%}
        caption{text-align:left;font-weight:600;padding:.3rem 0 .6rem}
        th,td{text-align:left;padding:.3rem .7rem .3rem 0;border-bottom:1px solid #dde3e8;vertical-align:top}
        thead th{border-bottom:2px solid #4a5866}tbody th{font-weight:400}.group th{font-weight:700;padding-top:.8rem}
        td{font-variant-numeric:tabular-nums;white-space:nowrap}.words{color:#4a5866;white-space:normal}
        li{padding:.15rem 0;overflow-wrap:anywhere}sup{margin-left:.2rem}
        @media print{body,main{background:#fff;max-width:none;padding:0}a{color:#000;text-decoration:none}thead{display:table-header-group}tr{break-inside:avoid}}
        """
}
