extension Stylesheet {
    /// What only the pages with figures and the pages of the administrator use.
    static let figures = """
        svg.chart{display:block;width:100%;min-width:34rem;max-width:60rem;height:auto;margin:.4rem 0}
        .chart .grid{stroke:var(--line);stroke-width:1}.chart text{font-size:12.5px;fill:var(--quiet)}.chart .level{fill:var(--ink);font-size:12px}
        .chart .target,.key .target{stroke:var(--good);stroke-width:2;stroke-dasharray:10 4}.chart .critical,.key .critical{stroke:var(--bad);stroke-width:2;stroke-dasharray:3 3}
        .chart .break{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:2 4}
        .series .line{fill:none;stroke:currentColor;stroke-width:2.5;stroke-linejoin:round}.series .mark{fill:currentColor;stroke:currentColor;stroke-width:2}
        .series .mark.open{fill:#fff}.series .span{fill:none;stroke:currentColor;stroke-width:2}
        .series.s0{color:var(--blue)}.series.s1{color:var(--wait)}.series.s1 .line{stroke-dasharray:9 4}.series.s2{color:#6b3fa0}.series.s2 .line{stroke-dasharray:2 4}
        .series.s3{color:var(--good)}.series.s3 .line{stroke-dasharray:12 4 2 4}
        ul.legend{font-size:.9rem;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;list-style:none;margin:.2rem 0 1.2rem;padding:0}.legend li{display:flex;gap:.5rem;align-items:center}
        svg.key{flex:none;width:2.5rem;height:1rem}
        td .source{display:block;font-size:.8rem;color:var(--quiet);white-space:normal}td.number .source{max-width:20rem;margin-left:auto;overflow-wrap:anywhere}
        .events td,.figures td{overflow-wrap:anywhere}.events td{min-width:5.5rem}.events .source{overflow-wrap:anywhere}.figures thead th{white-space:normal}.figures td.number .gap{white-space:normal}.figures td.words{min-width:16rem;overflow-wrap:break-word}@media screen and (min-width:40.01rem){.figures tbody th{white-space:nowrap}}th .small{font-weight:400}.figures td:last-child{min-width:14rem}td .gap{color:var(--quiet);font-style:italic}
        tr.changed td,tr.changed th{border-bottom:2px dashed var(--quiet)}
        td .reason{display:block;font-size:.85rem;color:var(--quiet);margin-top:.15rem;max-width:26rem}
        code,.code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.9em;overflow-wrap:anywhere}
        .secret{display:inline-block;border:1px dashed var(--ink);border-radius:3px;background:#fff;padding:.3rem .7rem;margin:.3rem 0;font-size:1.05rem;user-select:all}
        .inline{display:inline-block;margin:0}details.inline{max-width:22rem}.actions{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline}td summary{white-space:nowrap}td.act textarea{min-width:15rem}
        .field{margin:.7rem 0}.field .problem{color:var(--bad);font-weight:600;margin:.2rem 0}.hint{color:var(--quiet);font-size:.9rem;margin:.1rem 0}
        [aria-invalid=true]{border-color:var(--bad)!important;border-width:2px!important}
        ul.columns{columns:16rem;column-gap:2rem}details{margin:.3rem 0}td details{margin:0}summary{cursor:pointer;color:var(--blue)}
        .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(22rem,100%),1fr));gap:1rem;list-style:none;padding:0;margin:0}
        @media(min-width:40.01rem){.indicators{table-layout:fixed}.indicators col:nth-child(1){width:36%}.indicators col:nth-child(2){width:16%}.indicators col:nth-child(3){width:14%}}.indicators td.number .quiet{white-space:normal}
        .cards>li{border:1px solid var(--line);border-radius:3px;padding:.2rem 1rem .8rem;margin:0}
        @media screen and (max-width:40rem){td.number .source{margin-left:0}table.stack tr.changed{border-bottom:2px dashed var(--quiet)}table.stack tr.changed td,table.stack tr.changed th{border:0}}
        @media(forced-colors:active){.series[class],.chart text{color:CanvasText}.chart text,.chart .level{fill:CanvasText}.chart .target,.chart .critical,.chart .break,.key .target,.key .critical{stroke:CanvasText}.series .mark.open{fill:Canvas}}

        """
}
