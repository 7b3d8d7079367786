import ReportingModel

/// How every page looks: one file, no fonts, pictures or script from anywhere.
///
/// Calm and dense, for people who compare: system fonts, figures that line up, one accent colour, and signs beside every
/// colour. Contrast is at least 4.5 : 1 (WCAG 2.1, 1.4.3); what has the focus has a clear ring; nothing moves.
enum Stylesheet {
    static let path = "/stijl.css"

    static func show(_: Visit) throws -> Reply {
        .bytes(Array((css + review + figures + print).utf8), type: "text/css; charset=utf-8")
    }

    /// A lock gate seen from above: two doors against the water.
    static let mark: HTMLText = """
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M3 4v16M21 4v16M3 6l8 6-8 6M21 6l-8 6 8 6"/></svg>
        """

    private static let css = """
        :root{--ink:#1b2530;--quiet:#4a5866;--line:#d5dce2;--soft:#f3f5f7;--paper:#fff;--blue:#0b5c8a;--deep:#083f5f;--pale:#eaf3f9;
        --good:#1d6b36;--good-pale:#e9f5ec;--wait:#7d5200;--wait-pale:#fdf4e1;--bad:#a3201d;--bad-pale:#fcebea}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        a{color:var(--blue);text-underline-offset:.15em}a:hover{color:var(--deep);text-decoration-thickness:.12em}
        :focus-visible{outline:3px solid #111;outline-offset:2px;box-shadow:0 0 0 2px #fff}
        .skip{position:absolute;left:-999rem;top:0;background:#fff;padding:.6rem 1rem;z-index:2}.skip:focus{left:.5rem;top:.5rem}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .quiet{color:var(--quiet)}.small{font-size:.875rem}.nowrap{white-space:nowrap}
        header.site{background:var(--paper);border-bottom:1px solid var(--line)}
        .bar,header.site nav,main{max-width:84rem;margin:0 auto;padding-left:1.25rem;padding-right:1.25rem}
        .bar{display:flex;flex-wrap:wrap;gap:.5rem 1rem;justify-content:space-between;align-items:center;padding-top:.8rem;padding-bottom:.5rem}
        .name{display:flex;gap:.5rem;align-items:center;font-weight:700;font-size:1.25rem;color:var(--deep);text-decoration:none}
        .mark{width:1.6rem;height:1.6rem;fill:none;stroke:var(--blue);stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}
        .who{display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:center;font-size:.9rem;margin-left:auto}.who form{margin:0}
        header.site ul{display:flex;flex-wrap:wrap;gap:0 1.4rem;list-style:none;margin:0;padding:0}
        header.site li a{display:inline-block;padding:.45rem 0 .55rem;color:var(--ink);text-decoration:none;border-bottom:.22rem solid transparent}
        header.site li a:hover{border-color:var(--line)}header.site li a[aria-current]{border-color:var(--blue);font-weight:600}
        main{background:var(--paper);padding-top:1.6rem;padding-bottom:3rem;}
        h1{font-size:1.75rem;line-height:1.2;margin:0 0 1rem;overflow-wrap:anywhere}h2{font-size:1.25rem;line-height:1.25;margin:2.2rem 0 .7rem}h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
        p,li,dd,summary{overflow-wrap:break-word}p{margin:.4rem 0;max-width:46rem}ul,ol{padding-left:1.3rem}li{margin:.15rem 0}
        .lead{font-size:1.1rem;margin-bottom:1rem}
        .scroll{overflow-x:auto;max-width:100%}
        table{border-collapse:collapse;width:100%;margin:.4rem 0 1rem}
        caption{text-align:left;color:var(--quiet);padding:.2rem 0 .5rem}.scroll caption{position:sticky;left:0;max-width:calc(100vw - 3rem)}
        th,td{text-align:left;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--line)}
        thead th{border-bottom:2px solid var(--quiet);font-size:.875rem;color:var(--quiet);white-space:nowrap}
        tbody th{font-weight:600}td{font-variant-numeric:tabular-nums}td,tbody th{overflow-wrap:break-word}.file{overflow-wrap:anywhere;min-width:13rem}
        td.number,th.number{text-align:right;white-space:nowrap}td.moment{white-space:nowrap}td.moment .again{display:block;white-space:normal}.chosen,.on-paper{display:none}
        tr.group th{padding-top:1.4rem;border-bottom:2px solid var(--line);font-size:1.05rem}
        dl.facts{display:grid;grid-template-columns:max-content 1fr;align-content:start;gap:.35rem 1.2rem;margin:.6rem 0 1rem}dl.facts dt{color:var(--quiet)}dl.facts dd{margin:0;overflow-wrap:anywhere}
        label{display:block;font-weight:600;margin:.2rem 0}
        input:not([type=hidden],[type=checkbox],[type=radio]),select,textarea{font:inherit;color:inherit;background:#fff;border:1px solid #6b7884;border-radius:3px;padding:.5rem .6rem;width:100%;max-width:34rem}
        textarea{min-height:6rem}form.narrow{max-width:26rem}
        button,.button{font:inherit;font-weight:600;display:inline-block;background:var(--blue);color:#fff;border:2px solid var(--blue);border-radius:3px;padding:.5rem 1.1rem;cursor:pointer;text-decoration:none}
        button:hover,.button:hover{background:var(--deep);border-color:var(--deep);color:#fff}
        button.second,.button.second{background:#fff;color:var(--blue)}button.second:hover,.button.second:hover{background:var(--pale);color:var(--deep)}
        button.danger{background:#fff;color:var(--bad);border-color:var(--bad)}button.danger:hover{background:var(--bad-pale)}
        button.plain{background:none;border:0;padding:.2rem 0;color:var(--blue);font-weight:400;text-decoration:underline;text-underline-offset:.15em}button.plain:hover{background:none;color:var(--deep)}
        .buttons{display:flex;flex-wrap:wrap;gap:.7rem;margin:1rem 0}
        fieldset{border:1px solid var(--line);border-radius:3px;padding:.8rem 1rem;margin:1rem 0}legend{font-weight:600;padding:0 .3rem}
        .filters{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:flex-end;background:var(--soft);border:1px solid var(--line);border-radius:3px;padding:.8rem 1rem;margin:0 0 1.2rem}
        .filters>div{flex:1 1 10rem;max-width:18rem}.filters label{font-size:.875rem}.filters input,.filters select,.filters button{height:2.75rem}
        .notice{border-left:.35rem solid var(--blue);background:var(--pale);padding:.7rem 1rem;margin:0 0 1.2rem;max-width:60rem}
        .notice.good{border-color:var(--good);background:var(--good-pale)}.notice.wait{border-color:var(--wait);background:var(--wait-pale)}.notice.error{border-color:var(--bad);background:var(--bad-pale)}
        .status{display:inline-flex;gap:.35rem;align-items:baseline;white-space:nowrap;border-radius:3px;padding:.05rem .45rem;background:var(--soft);color:var(--quiet);font-size:.9rem}
        .status.good{background:var(--good-pale);color:var(--good)}.status.wait{background:var(--wait-pale);color:var(--wait)}.status.bad{background:var(--bad-pale);color:var(--bad)}.status.info{background:var(--pale);color:var(--deep)}
        .sign{font-weight:700}
        ul.periods{display:grid;grid-template-columns:repeat(auto-fill,minmax(11.2rem,1fr));gap:.35rem;list-style:none;margin:0;padding:0}
        ul.periods li{margin:0;display:grid}@media(min-width:60rem){td:has(>ul.periods){width:66%}}
        .period{display:block;border:1px solid var(--line);border-left-width:.3rem;border-radius:3px;padding:.15rem .5rem .2rem;line-height:1.25;text-decoration:none;color:var(--ink);background:#fff;font-size:.9rem}
        .period .small{display:block;color:var(--quiet);font-size:.78rem;letter-spacing:-.005em}
        .period.good{border-left-color:var(--good)}.period.wait{border-left-color:var(--wait);background:var(--wait-pale)}.period.bad{border-left-color:var(--bad);background:var(--bad-pale)}.period.wait .small,.period.bad .small{color:var(--ink)}
        a.period:hover{border-color:var(--blue)}
        .counts{display:flex;flex-wrap:wrap;gap:.6rem;list-style:none;padding:0;margin:0 0 1.4rem}
        .counts li{margin:0;flex:0 1 auto;border:1px solid var(--line);border-radius:3px;padding:.4rem .9rem;min-width:7rem}
        .counts strong{display:block;font-size:1.5rem;line-height:1.2;font-variant-numeric:tabular-nums}
        .pager{display:flex;gap:1rem;align-items:baseline;margin:1rem 0}
        form.upload{border:2px dashed #6b7884;border-radius:3px;background:var(--soft);padding:1.1rem 1.2rem;margin:.6rem 0 1rem;max-width:46rem}form.upload input[type=file]{max-width:none;padding:1.1rem;background:#fff}
        .answer{max-width:46rem}.answer .outcome{border-left:.45rem solid var(--blue);background:var(--pale);padding:.9rem 1.1rem}.answer .accepted,.answer .acceptedWithRemarks{border-color:var(--good);background:var(--good-pale)}.answer .held{border-color:var(--wait);background:var(--wait-pale)}.answer .rejected,.answer .quarantined,.answer .failed{border-color:var(--bad);background:var(--bad-pale)}
        .answer .verdict{font-size:1.25rem;font-weight:700}.answer ol{padding-left:1.4rem;margin:0}.answer ol>li{padding:.55rem 0;border-bottom:1px solid var(--line)}.answer ol>li:last-child{border:0}.answer .problem{font-weight:600}.answer .code{color:var(--quiet);font-size:.8rem;white-space:nowrap}.answer .receipt th{white-space:nowrap}.answer .receipt td,.answer .where{overflow-wrap:anywhere}.answer tbody th{font-weight:400;color:var(--quiet)}.answer footer{color:var(--quiet);font-size:.9rem;margin-top:1.6rem}
        @media screen and (max-width:75rem){table.stack .nowrap,table.stack .status{white-space:normal}}@media screen and (max-width:60rem){table.stack td,table.stack thead th{overflow-wrap:anywhere;white-space:normal}table.stack td:not(.number),.file{min-width:5rem}}
        @media screen and (max-width:30rem){.answer .receipt tr,.answer .receipt th,.answer .receipt td{display:block}.answer .receipt th{border:0;padding:.4rem 0 0}.answer .receipt td{padding-top:0}}
        @media screen and (max-width:40rem){.who{margin-left:0}.counts{display:grid;grid-template-columns:1fr 1fr}.counts li{min-width:0}.counts .status{white-space:normal}ul.periods{grid-template-columns:repeat(auto-fill,minmax(8rem,1fr))}h1{font-size:1.4rem}.bar,header.site nav,main{padding-left:.9rem;padding-right:.9rem}
        dl.facts{grid-template-columns:1fr;gap:.1rem}dl.facts dd{margin-bottom:.5rem}
        table.stack thead{display:none}table.stack tr{display:block;border-bottom:1px solid var(--line);padding:.4rem 0}table.stack th,table.stack td{display:block;border:0;padding:.1rem 0}table.stack td.number{text-align:left;white-space:normal}
        table.events td:not(:empty),table.deliveries td:not(:empty){display:inline!important}table.events td:not(:empty)::after,table.deliveries td:not(:last-child)::after{content:" · ";color:var(--quiet)}table.events td:nth-child(-n+3)::before,table.events td:last-child::after{content:none!important}table.deliveries td.moment .again{display:inline}
        table.events td .source{display:inline}
        table.stack td{overflow-wrap:anywhere}table.stack td:empty{display:none}table.stack .nowrap{white-space:normal}table.stack td[data-label]::before{content:attr(data-label) ": ";color:var(--quiet)}.file,table.stack td:not(.number){min-width:0}}
        @media(forced-colors:active){.status,.period,.notice{border:1px solid}.mark{stroke:CanvasText}header.site li a:not([aria-current]){border-bottom-style:none}}

        """
}
