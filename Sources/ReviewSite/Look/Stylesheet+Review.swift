extension Stylesheet {
    /// The pages on which officials look and decide.
    static let review = """
        .queue{list-style:none;padding:0;margin:0}.queue>li{border:1px solid var(--line);border-left:.3rem solid var(--wait);border-radius:3px;padding:.7rem 1rem;margin:0 0 .8rem}
        .queue h3{margin:0 0 .2rem;font-size:1.05rem;overflow-wrap:anywhere}.queue .facts-line{color:var(--quiet);font-size:.9rem;display:flex;flex-wrap:wrap;gap:.1rem 1rem}
        .queue form{margin-top:.6rem}.queue ul{margin:.4rem 0 0;list-style:none;padding:0}.queue .waits{color:var(--wait);font-weight:600}
        .head>*,.facts-line>*{min-width:0;overflow-wrap:anywhere}p.head{max-width:none}.head{display:flex;flex-wrap:wrap;gap:.5rem 1.2rem;align-items:center;margin:0 0 1rem}
        .findings{list-style:none;padding:0;margin:0}.findings>li{border:1px solid var(--line);border-left-width:.3rem;border-radius:3px;padding:.6rem 1rem;margin:0 0 .7rem;scroll-margin-top:1rem}
        .findings>li:target{outline:3px solid var(--blue);outline-offset:2px}
        .findings .bad{border-left-color:var(--bad)}.findings>li.bad{border-left-color:var(--bad)}.findings>li.wait{border-left-color:var(--wait)}.findings>li.info{border-left-color:var(--blue)}
        .finding-code{font-weight:400;white-space:nowrap}.findings p{margin:.25rem 0;max-width:60rem}.findings .problem{font-weight:600;overflow-wrap:anywhere}
        table.excerpt{width:auto;min-width:50%;border:1px solid var(--line);font-size:.9rem}
        table.excerpt th,table.excerpt td{border:1px solid var(--line);padding:.25rem .6rem;max-width:22rem;white-space:pre-line}
        table.excerpt thead th{background:var(--soft);white-space:normal;vertical-align:bottom;border-bottom:1px solid var(--line)}table.waivers tbody+tbody tr.group th{padding-top:1.4rem}table.waivers tr.group th{font-size:1rem;font-weight:400}table.excerpt .letter{display:block;font-weight:400;color:var(--quiet);text-align:center}
        table.excerpt tbody th{background:var(--soft);font-weight:400;color:var(--quiet);text-align:right}
        table.excerpt tr.above td{color:var(--quiet);font-style:italic}table.excerpt tr.gap td{background:var(--soft);color:var(--quiet);text-align:center;padding:.05rem}
        table.excerpt .wait{background:var(--wait-pale);box-shadow:inset 0 0 0 2px var(--wait)}table.excerpt .bad{background:var(--bad-pale);box-shadow:inset 0 0 0 2px var(--bad)}table.excerpt .info{background:var(--pale);box-shadow:inset 0 0 0 1px var(--blue)}
        table.excerpt td.asked{outline:3px solid var(--blue);outline-offset:-3px;font-weight:700;scroll-margin:6rem}
        table.excerpt .back{font-weight:700;text-decoration:none;padding:0 .25rem}
        form.decide{border:1px solid var(--line);border-radius:3px;background:var(--soft);padding:.4rem 1.2rem 1rem;max-width:60rem;margin:0 0 1.2rem}
        form.decide fieldset{background:#fff}form.decide fieldset{min-width:0}.choice{display:flex;flex-wrap:nowrap;gap:.5rem;align-items:baseline;margin:.35rem 0}.choice label{font-weight:400;margin:0}.choice input{flex:none}.remember{display:flex;flex-wrap:wrap;gap:0 1.5rem;align-items:baseline;margin:.2rem 0}.remember>.choice:first-child{flex:1 1 22rem}.choice.until{margin:0 0 .3rem 1.6rem;flex-wrap:wrap;font-size:.9rem}.choice label{min-width:0;overflow-wrap:anywhere}
        .error-text{color:var(--bad);font-weight:600;margin:.2rem 0}[aria-invalid=true]{border-color:var(--bad)!important;border-width:2px!important}
        .hint{color:var(--quiet);font-size:.9rem;margin:.1rem 0}.choice input[type=date]{max-width:12rem}
        ol.history{list-style:none;padding:0;margin:0;max-width:60rem}ol.history li{border-left:.2rem solid var(--line);padding:.1rem 0 .5rem .9rem;margin:0}
        .scroll{position:relative}.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:0 2.5rem}
        @media(forced-colors:active){table.excerpt .wait,table.excerpt .bad{border:3px solid}table.excerpt .info{border:2px solid}}

        """
}
