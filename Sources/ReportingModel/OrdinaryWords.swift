/// The ordinary words of tables about help to young people: of headings, of what is counted, of decisions and remarks.
///
/// Taken from the agreements and code lists, with the words that stand around them in reports. None of them is a usual
/// first name or surname, and short words that are also names (`lang`, `klein`, `post`) are left out: a message may
/// repeat a text of which every word stands here or in ``HarmlessWords``.
enum OrdinaryWords {
    static let all = Set(
        """
        aanbieder aanbieders aanbod aandeel aangemeld aangenomen aangevraagd aanlevering aanleveringen aanmeld
        aanmeldroutes aanpak aanvraag aanvragen aanwezig aanwezigen aanwezigheid abc abs absence absoluut
        accountverslag acht achtergrond actie acties activiteit activiteitnummer actuele administratieve adres
        advies adviezen afgegeven afgekeurd afgekeurde afgeleid afgeronde afgesloten afgesproken afgewezen
        afname afschaling afschalingen afspraken afwezig afwezigheid age agenda al alblasserdam algemeen aliases
        alleen als amb ambtenaar ambtshalve ambulant ambulante amount amw ander andere anders antwoordcategorie
        apr april armoedebestrijding arrangement arrangementen aug augustus average basis basisschool batch
        bedoeld bedragen begeleide begeleiding begeleidingen begin begonnen behandeling behandelingen behind
        beide bekendheid bekostiging beleid beleidsdocument beleidsinformatie beleidsmedewerker benoemd beoogde
        beoordelen bepaald beperking beperkt bereiken bereikt bereikte berekend bericht beschikking
        beschikkingen beschikt beschikte beschrijft beslissing beslissingen besluit besparing besparingen
        besproken bestand besteding bestedingen besteed betaalt betekenen betekent beter betere betreft
        bevestigen beweeg bewegen beweging bezetting bezocht bezoek bezoeker bezoekers beëindiging bibliotheek
        bijdrage bijdragen bijeenkomsten bijzonder bijzondere binnen blad bleven blijft blijven boekjaar
        bonbedrag bonnen bonnetjes boven breaks brede brengen bronnen bruto bsn btw budgetten buiten
        buitenschoolse bundel bureau buurtverenigingen ca care casus casusoverleg cbs cel cellen centrale
        centrum certificaat chronisch cijferoverzicht cjg client clientervaring clientondersteuning cliënt
        cliëntdossiersysteem cliëntervaring cliëntervaringsonderzoek cliëntondersteuning coaching
        coachingstrajecten codelists codes cohesie college computer conclusie config conform consultatiebureau
        contact contacten contactpersoon contract contracten controle count coördinatie created cultuur
        cultuurcoaches cultuurteam daar daarna daarom daarvan dagbesteding dagdeel dan dashboard dat data
        databoek dataset date day days dec deel deelnemende deelnemer deels definitie definitieve dekking delen
        derde detail details deze dezelfde dgn diaconaal dichtbij die dienst diensten digitaal dinsdag diploma
        dit docenten doel doelbereik doelen doelgroep doelgroepen doen doet domein donderdag door doorgestroomd
        doorgestuurd doorgezet doorlooptijden doorlopen doorlopende doorstroom doorverwezen doorverwijzingen
        dordrecht dossier dossiersysteem draaitabel drechtsteden drie driehoeksoverleg driemaal drugs dubbel
        duidelijk duiding duizend duizenden duur duurt duurzaam duurzaamheid dzd educatie eenheden eenmalig eens
        eenzaam eenzijdig eerder eerst eerste effect effectmeting effectmetingen eigen eind einddatum einde
        eindstand elk elkaar elke end enquête enver er ervan ervaren ervaring ervaringen ervoor etc eten eur
        evaluatie evaluaties excl exclusief exits expertise export extern externe externen eén fase fasen feb
        feedback file financieel financieringsvorm financiële formatie formulier fout frequency from fte functie
        functies functions fysiek geanonimiseerd gebieden gebruik gebruiken gebruikmaakt gebruikt
        gecertificeerde gedaan gedeeltelijk gedrag geestelijke gefinancierd gegeven gehaald geheel geheim
        geholpen gehouden gekozen geld geldt geleverd geloofsgemeenschappen gemaakt gemeenschappelijke
        gemeentelijk gemeentelijke gemeenten gemeentes gemeld gemeten generalistische genoemd geplaatst
        gepubliceerd gerealiseerd gerealiseerde geregistreerd gerust gesloten gespecialiseerd gespecialiseerde
        gestarte gestopte getal getallen geteld getroffen geven gevolgd gevonden gevraagd gevraagde gewenst
        gewerkt gewicht gewijzigd gewogen gezien gezin gezins gezinshulp gezinsregie gezinsregisseur gezond
        gezonde gezondheid geïnvesteerd ggd ggz giessendam goede goedgekeurd gorinchem grafiek grafieken grenzen
        grip groepen groepswerk grootte grotendeels haakjes half halfjaarcijfers halfjaarlijks halfjaarlijkse
        halfjaarrapportage halfjaren handhaving handleiding hangen hangjongeren hardinxveld header hebben heeft
        heel heils hele help hen herhaald herindeling herinnering herlevering herleveringen heten hier hieronder
        hoeft hoeveel hoeveelheid home hoofd huidig huidige huisarts huisartsen huisartspraktijken huisbezoek
        huisbezoeken hulp hulpvormen hulpvraag humanitas hun id ieder iedere iedereen iemand iets
        implementatieplan import incidenteel incl inclusief indeling indelingen index indicatie indicaties
        indicatorcode indicatoren indicatorenlijst indicators info infographic ingediend ingehuurde ingekochte
        ingeleverd ingestroomd ingevoerd ingevulde ingezet ingezette inhaalwachtlijst inhoud inhoudelijke
        initiatief initiatieven inkoop inleiding inlevertermijn inloopspreekuren inloopspreekuur inspanning
        inspanningsverplichting inspecties instelling instellingen instroomdatum instructie intake intakes
        intern interne interpreteren interventie interventies investeren investering investeringsaandeel invoer
        invullen inwoner inzet inzetbaar item jaarcijfers jaargang jaarlijks jaarlijkse jaarplan jaarrapportage
        jaarrekening jaarverslag jeugd jeugdactiviteiten jeugdbeleid jeugdbescherming jeugdgezondheidszorg
        jeugdhulp jeugdhulpaanbieder jeugdhulpaanbieders jeugdhulpontvangers jeugdhulptraject jeugdhulpvorm
        jeugdige jeugdmodule jeugdmonitor jeugdprofessional jeugdprofessionals jeugdpunt jeugdreclassering
        jeugdteams jeugdwerk jeugdwet jeugdzhz jeugdzorgcasussen jgz jhg jogg jongere jongerenwerk jongjgz jr
        juli juni kan kanaal keer kengetal kenmerken kennen keten key kilometer kind kindcentrum kinderopvang
        kinds klaar klachten klant klanten klanttevredenheid klas klasse klassen knelpunten kolom kolommen komen
        komend komt kop kopie kortdurend kosteloos kostenontwikkeling krijgt kritische kunnen kw kwalitatief
        kwaliteit kwamen kwantitatieve kwartaalcijfers kwartalen kwetsbare laagdrempelig laatste landelijke
        leefsfeer leefstijl leeftijd leeftijden leeftijdsgroep leeftijdsgroepen leerjaar leerlingenaantal
        leerplicht leerplichtige lege legenda leger lente leraren levels levensstijl leveranciers leveren
        levering leveringen leveringsafspraak levert lijst lijsten line locatie locations logopedie looptijd
        looptijden lopend lopende maak maakt maandag maandcijfers maandelijks maandtotaal maar maatregel
        maatregelen maatschappelijk maatschappelijke maatwerk mag manier mantelzorg mantelzorgers
        mantelzorgondersteuning maximaal maximum measure medewerker medewerkers mediaan median medio medisch mee
        meedoe meedoen meedoet meerjarenperspectief meervoudig meet meetellen meetindicator meetindicatoren
        meetjaar meetwaarde meiden melding meta meting metingen miljard miljoen minderjarig minderjarigen
        minimaal minimum ministerie minuten minuut misschien mld mln mnd moet moeten mogelijk mogen monitor
        monitoring month months motief mrt multiprobleemgezinnen multiproblematiek municipality mutatie mutaties
        na naar naast nader nagekomen najaar name namen natuur nazorg nb nederland neemt negen nergens netto
        neutraal niets nieuws niveau nodig noem noemen noemt nominaal nooit norm normen notitie nov ntb number
        nummers nvt obv ocd okt om omdat omdenknotitie omgeving omstandigheden omvang omzien onafgerond onder
        onderbezetting onderdeel onderdelen ondergebracht onderleggers onderscheidt ondersteuning onderwerp
        onderwijs onderzoekcentrum onderzoeksjaar oneens ongewogen ons ontbreekt ontbreken ontstaan ontvangen
        ontvanger ontvangst ontwikkelen ontwikkeling onveilig onze oordeel oorspronkelijk oorzaak opbrengst
        opbrengsten opdracht opdrachtgever open openbaar openstaand openstaande opgehaald opgenomen opgepakt
        opgeteld opgroeien opleiding opleidingen oplopend opmerkingenveld opnieuw oproepen opschalingen optellen
        opvang opvoeden opvoedhulp opvoeding opvolging opzichte organisatie organisaties ouder ouderavonden
        ouderbijeenkomst ouderbijeenkomsten outcome output over overal overdracht overeenstemming overgang
        overgedragen overgewicht overigen overlappen overlappingen overlast overlastmeldingen overleg overleggen
        overview overzicht overzichten pagina papendrecht papier papieren paragraaf parent participatie partners
        pct peildata penvoerder percentages percentiel period personeel persoon peuters plaats plaatsing
        plaatsingen planning plekken plus pm poh politie population positief praktijk praktijken
        praktijkondersteuner praktijkondersteuners pre prestatie preventie preventief preventieve prijs prijzen
        probleemoplossend problematiek problemen procedure procentpunt procentpunten procesfase product
        producten proef programma project projecten projectnummer promille protocol psychosociale publieke
        quarter questions raad rapportage rapportcijfer rapporteert rapporten realisaties record records reden
        reeks reeksen referentie regel regeling regelingen regelnummer regels regie region regionale regiototaal
        regisseur registratie registratienummer registraties regulier reguliere rekenkamer rekenkamers rekent
        relatief report respectvol respondent respondenten respons resterend resterende result resultaatgebied
        resultaten results richting richtinggevende rij rijen rivas ronde rondes rondhangende samenleven
        samenvatting samenwerking scan schaal schema school schoolmaatschappelijk schoolonderzoek schoolverzuim
        schorsing schriftelijk schrijf schrijft schrijfwijzen schrijven seconden sector selectie sept servanda
        serviceorganisatie sessie sessies sheet side signaal signalen signaleren sinds sjabloon sjt sliedrecht
        sluis sluit smw snelheid sociaal sociale socialisering soj soms soorten specialistische specificatie
        specifiek speerpunten spoed spoedaanvragen sport sportakkoord sportverenigingen spreek spreekuren
        spreekuur staan staat stadium stand standaard start startdatum statistiek statistieken statussen
        steekproef stellen stelling stellingen stichting stijging stj stopt straatwerk streefwaarde
        streefwaarden stroom structureel structurele stuk stuks sturing stuwkr subcategorie subgroep
        subsidiebedrag subsidiegever subsidiejaar subsidieontvanger subsidies subsidieverordening subsidy
        subthema successen succesvol summary system systemen taak tabblad tabbladen tabellen table taken
        talenten talentlab tarief tarieven team techloods tegen tekst tel telde tellen telling telt template ten
        tenminste termijn terms terug terugkeer terugkomen terugval tevreden thema thuis thuisblijvers tien tijd
        tijdelijk tijdelijke tijdens tijdig time titel toe toegang toegekend toegewezen toekomst toeleiding
        toeleidingen toelichtingen toename toetsbare toetsing toewijzing toewijzingen tonen toont total totalen
        totals trainingen trede trekken trendbreuk tussen tussenstand twee tweede u uitbreiding uitgaven
        uitgebracht uitgegeven uitgestroomd uitgestroomde uitgevoerd uitgevoerde uitgezet uitkomst uitkomsten
        uitleg uitsplitsing uitval uitvoer uitvoering uitvoeringsplan uitvoert ultimo uniek unieke unit updated
        uurtarief uw vaak vacatures vaker valid vallen valt value vanaf vanuit vanwege vanzelf vastgesteld
        vastgestelde veilig veiligheid veranderen verandering verandert verantwoorden verantwoording
        verantwoordingsformulier verantwoordt verblijfsgerechtigden verdeling verder vereniging verenigingen
        vergelijken vergelijkt verhoogde verklaring verlaat verlaten verleend verleende verleent verlenging
        verloop verlopen vermeld vermoeden vermogen verplichte verrekening verschillen verschillende verschilt
        versie version verslag verslagen verslagjaar verslagperiode verstrekt vertellen vervang vervangt
        ververst vervolg vervolgtraject verwacht verwachte verwachting verwerking verwerkt verwezen verwijzer
        verwijzing verwijzingen verzoek verzoeken verzuim vestiging vestigingen vier vijf vinden vivenz voelt
        voldoet volgende volgens volgorde volledig volledigheid volume volwassenen volwassenwerkers vooraf
        vooral voorbeeld voorblad voordat voorgaand voorgaande voorjaar voorkant voorkomen voorkomt voorlichting
        voorlichtingsbijeenkomsten voorlopige voornaamste voorschoolse voorstel voorstellen voortgang
        voortgangsgesprek voortgangsgesprekken voortgezet voortijdig voorveld voorziening voorzieningen
        vorderingen voren vorig vorige vorm vormen vraag vraagt vragen vragenlijst vragenlijsten vrijdag
        vrijwillig vrijwillige vrijwilliger vrijwilligersvacatures vrijwilligerswerk vroegsignalering vsv vul
        vóór waaraan waarbij waard waarden waarin waarop waarover waarvoor wacht wachtdagen wachtend wachtende
        wachtlijsten wachttijden wanneer want waren was wat water watertraining we weergave weet weighted
        wekelijks wekelijkse welk welke welzijn welzijnsorganisatie werk werkelijkheid werken werker werkt
        wettelijk wettelijke wie wij wijzen wijziging wijzigingen wk woensdag woorden worden wordt yaml year
        youth zaken zaterdag ze zeer zeggen zegt zelden zelf zelfde zelfstandig zes zetten zeven zich zichzelf
        ziekteverzuim zien zienswijze zij zijn zitten zoals zodat zodra zolang zondag zonder zorg zorgmarkt
        zorgvorm zorgvormen zwaarte zwijndrecht één
        """.split { $0.isWhitespace }.map(String.init))
}
