extension Stylesheet {
    /// On paper: everything that can be read, nothing that can only be clicked.
    ///
    /// A table that is wide lies on its side where the browser can turn a sheet; where it cannot, its cells wrap until
    /// they fit. What is folded away on a screen is open on paper, for nobody can open it there.
    static let print = """
        @page{size:A4;margin:15mm}@page wide{size:A4 landscape;margin:15mm}
        @media print{body:has(table.events),.scroll:has(table.wide){page:wide}.chosen,.on-paper{display:block}.far{display:none!important}
        html{font-size:10pt}body,main{background:#fff}main,.bar{max-width:none;padding:0;min-height:0}header.site{border:0}
        details.folded,h2:has(+details.folded),header.site nav,.who,form,.skip,.act,.buttons,.pager{display:none!important}
        a{color:#000}a.button{border:0;padding:0}h1{margin-top:.4rem}h2{margin-top:1.4rem}h1,h2,h3,caption{break-after:avoid}p,li{orphans:3;widows:3}
        .scroll{overflow:visible}table{font-size:9pt}thead{display:table-header-group}thead th{white-space:normal;font-size:8pt}
        tr,.period,.queue>li,.findings>li,.cards>li,svg.chart,.counts li{break-inside:avoid}
        th,td,table.excerpt th,table.excerpt td{padding:.25rem .6rem .25rem 0;min-width:0!important;max-width:none}.status{white-space:normal}
        table.excerpt{width:100%;min-width:0;font-size:8pt}table.excerpt th,table.excerpt td{padding:.15rem .3rem;overflow-wrap:anywhere}table.excerpt .wait,table.excerpt .bad{border:2px solid #000}
        td .source,td .reason{font-size:7.5pt;max-width:none}svg.chart{min-width:0;max-width:17cm}.series{color:#000!important}
        .file{overflow-wrap:anywhere;min-width:4cm!important}.figures td.words{min-width:5cm!important}summary{break-after:avoid}thead{break-after:avoid}tr.group{break-after:avoid}
        td:has(>ul.periods){width:72%}ul.periods{grid-template-columns:repeat(3,1fr)}
        .status,.period,.period.wait,.period.bad,.period.good,.notice{border:1px solid #000;background:#fff;color:#000}.status.good,.status.wait,.status.bad,.status.info,.period.wait,.period.bad{background:#fff;color:#000}ul.legend{break-before:avoid}
        details::details-content{content-visibility:visible;block-size:auto}summary{color:#000;list-style:none}}

        """
}
