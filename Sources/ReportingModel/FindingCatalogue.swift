/// The words of every finding, in Dutch and English: the one place where they stand.
///
/// Dutch at B1: short sentences, "u", no jargon. A text says what is wrong; the action says what to do, and names the
/// thing to click or type where there is one. Placeholders in braces are filled from the finding's arguments.
extension FindingCode {
    package var definition: FindingDefinition {
        switch self {
        case .emptyFile:
            .error(
                nl: "Het bestand is leeg.", en: "The file is empty.",
                doNL: "Controleer of u het goede bestand hebt opgeslagen en lever het opnieuw aan.",
                doEN: "Check that you saved the right file, then send it again.")
        case .fileTooLarge:
            .error(
                nl: "Het bestand is te groot: {found}.", en: "The file is too large: {found}.",
                expectNL: "hoogstens {limit}", expectEN: "at most {limit}",
                doNL: "Splits het bestand per periode, of vraag de gemeente de grens te verhogen.",
                doEN: "Split the file by period, or ask the municipality to raise the limit.")
        case .notAFile:
            .error(
                nl: "Dit is geen gewoon bestand, maar {found}.", en: "This is not a regular file but {found}.",
                expectNL: "een Excel-, CSV-, XML- of JSON-bestand", expectEN: "an Excel, CSV, XML or JSON file",
                doNL: "Zet het bestand zelf in de map. Een snelkoppeling of een map kunnen wij niet lezen.",
                doEN: "Put the file itself in the folder, not a link or a folder.")
        case .unreadableFile:
            .error(
                nl: "Wij mogen dit bestand niet openen.", en: "We are not allowed to open this file.",
                doNL: "Kopieer het bestand opnieuw naar de map. Lukt dat niet? Neem dan contact op met de gemeente.",
                doEN: "Copy the file to the folder again. If that fails, call the municipality.")
        case .spreadsheetFile:
            .error(
                nl: "Dit is een {found}. Dat soort spreadsheet kunnen wij niet lezen.",
                en: "This is a {found}. We cannot read that kind of spreadsheet.",
                expectNL: "een .xlsx-, .ods- of CSV-bestand", expectEN: "an .xlsx, .ods or CSV file",
                doNL:
                    "Open het bestand en kies Bestand, Opslaan als. Kies als type “Excel-werkmap (*.xlsx)” of “CSV UTF-8”. Zet het nieuwe bestand in dezelfde map.",
                doEN:
                    "Open the file and choose File, Save As. Choose the type “Excel Workbook (*.xlsx)” or “CSV UTF-8”. Put the new file in the same folder."
            )
        case .binaryFile:
            .error(
                nl: "Dit soort bestand kunnen wij niet lezen: {found}.",
                en: "We cannot read this kind of file: {found}.",
                expectNL: "een Excel-, CSV-, XML- of JSON-bestand", expectEN: "an Excel, CSV, XML or JSON file",
                doNL: "Sla de gegevens op als Excel- of CSV-bestand en lever dat aan.",
                doEN: "Save the figures as an Excel or CSV file and send that.")
        case .nulByte:
            .error(
                nl: "In het bestand staat een teken dat geen tekst is. Misschien is het bestand maar half gekopieerd.",
                en: "The file holds a character that is no text. It may have been copied only in part.",
                doNL: "Sla het bestand opnieuw op en kopieer het nog een keer.",
                doEN: "Save the file again and copy it once more.")
        case .invalidBytes:
            .error(
                nl: "Wij lezen dit bestand als {encoding}. Op deze regels staan tekens die daar niet bij passen.",
                en: "We read this file as {encoding}. These lines hold characters that do not fit.",
                expectNL: "een bestand dat helemaal is opgeslagen als UTF-8",
                expectEN: "a file that was saved as UTF-8 as a whole",
                doNL:
                    "Verbeter de letters op deze regels. Sla het bestand daarna op als UTF-8. In Excel kiest u bij Opslaan als het type “CSV UTF-8”.",
                doEN:
                    "Correct the letters on these lines. Then save the file as UTF-8. In Excel choose Save As and the type “CSV UTF-8”."
            )
        case .invalidBytesInXML:
            .error(
                nl: "Deze XML zegt dat de tekst UTF-8 is. Op deze regels staan tekens die daar niet bij passen.",
                en: "This XML says that its text is UTF-8. These lines hold characters that do not fit.",
                expectNL: "tekst in de codering die in de eerste regel staat",
                expectEN: "text in the encoding that the first line names",
                doNL:
                    "Laat het programma dat dit bestand maakt UTF-8 schrijven. Kan dat niet? Zet dan in de eerste regel encoding=\"Windows-1252\".",
                doEN:
                    "Let the program that made this file write UTF-8. If it cannot, put encoding=\"Windows-1252\" in the first line."
            )
        case .unclosedQuote:
            .error(
                nl: "Hier begint een tekst met een aanhalingsteken dat nergens wordt gesloten.",
                en: "A text starts here with a quotation mark that is never closed.",
                expectNL: "een aanhalingsteken aan het begin én aan het eind van de cel",
                expectEN: "a quotation mark at the start and at the end of the cell",
                doNL: "Zet er een aanhalingsteken achter, of haal het eerste weg.",
                doEN: "Add the closing quotation mark, or remove the first one.")
        case .textAfterQuote:
            .error(
                nl: "Achter het sluitende aanhalingsteken staat nog tekst.",
                en: "There is text after the closing quotation mark.",
                expectNL: "een aanhalingsteken in een tekst staat er twee keer: \"\"",
                expectEN: "a quotation mark inside a text is written twice: \"\"",
                doNL: "Haal het aanhalingsteken weg, of schrijf het twee keer.",
                doEN: "Remove the quotation mark, or write it twice.")
        case .raggedRow:
            .error(
                nl: "Deze regel heeft niet evenveel cellen als de kop: {found} in plaats van {wanted}.",
                en: "This row has not as many cells as the header: {found} instead of {wanted}.",
                expectNL: "{wanted} cellen", expectEN: "{wanted} cells",
                doNL:
                    "Kijk of er een scheidingsteken te veel of te weinig staat. Bevat een tekst een puntkomma of komma, of heeft een getal een komma? Zet die tekst of dat getal tussen aanhalingstekens.",
                doEN:
                    "Look for a separator too many or too few. Does a text hold a semicolon or comma, or has a number a comma? Put that text or number in quotation marks."
            )
        case .cellBesideTable:
            .error(
                nl: "In deze cel staat iets, maar boven de cel staat geen kop.",
                en: "Something stands in this cell, but there is no heading above it.",
                expectNL: "niets naast de tabel; de kop heeft {wanted} cellen",
                expectEN: "nothing beside the table; the header has {wanted} cells",
                doNL:
                    "Hoort het niet bij de cijfers? Haal het weg. Hoort het er wel bij? Zet dan een kop boven de kolom.",
                doEN: "Is it no part of the figures? Take it out. If it is, put a heading above the column.")
        case .xmlNotWellFormed:
            .error(
                nl: "De XML in dit bestand klopt niet: {detail}.",
                en: "The XML in this file is not right: {detail}.",
                doNL:
                    "Laat het programma dat dit bestand maakt het opnieuw exporteren, of vraag uw leverancier om hulp.",
                doEN: "Export the file again from the program that made it, or ask your supplier for help.")
        case .doctypeRefused:
            .error(
                nl:
                    "In het XML-bestand staat een regel met DOCTYPE. Zo'n regel kan andere bestanden openen. Daarom nemen wij die niet aan.",
                en: "The XML file holds a line with DOCTYPE. It can open other files, so we do not accept it.",
                expectNL: "XML zonder DOCTYPE", expectEN: "XML without a DOCTYPE",
                doNL: "Haal de regel die begint met <!DOCTYPE weg.", doEN: "Remove the line that starts with <!DOCTYPE."
            )
        case .jsonInvalid:
            .error(
                nl: "De JSON in dit bestand klopt niet: {detail}.",
                en: "The JSON in this file is not right: {detail}.",
                doNL: "Verbeter deze plek, of laat uw programma het bestand opnieuw maken.",
                doEN: "Correct this place, or export the file again.")
        case .duplicateKey:
            .warning(
                nl: "De naam “{key}” staat meer dan één keer in hetzelfde blok. Wij lezen alleen de eerste.",
                en: "The name “{key}” stands more than once in the same object. We read the first.",
                expectNL: "elke naam één keer", expectEN: "each name once",
                doNL:
                    "Haal de andere weg en lever het bestand opnieuw aan. Anders beslist een medewerker van de gemeente.",
                doEN: "Remove the others and send the file again. Otherwise an official decides.")
        case .trailingComma:
            .error(
                nl: "Achter het laatste onderdeel staat nog een komma.", en: "There is a comma after the last item.",
                expectNL: "geen komma voor ] of }", expectEN: "no comma before ] or }",
                doNL: "Haal deze komma weg.", doEN: "Remove this comma.")
        case .tooDeep:
            .error(
                nl: "In dit bestand zitten te veel lagen in elkaar. Wij lezen er hoogstens {limit}.",
                en: "This file has too many layers inside each other. We read at most {limit}.",
                doNL: "Lever een eenvoudiger bestand aan, zoals een CSV-bestand. Of vraag uw leverancier om hulp.",
                doEN: "Send a simpler file, such as a CSV file. Or ask your supplier for help.")
        case .tooManyAttributes:
            .error(
                nl: "Een onderdeel van dit bestand heeft te veel kenmerken. Wij lezen er hoogstens {limit}.",
                en: "A part of this file has too many attributes. We read at most {limit}.",
                doNL: "Lever een eenvoudiger bestand aan, zoals een CSV-bestand. Of vraag uw leverancier om hulp.",
                doEN: "Send a simpler file, such as a CSV file. Or ask your supplier for help.")
        case .cellTooLong:
            .error(
                nl: "Een cel is langer dan {limit} tekens.", en: "A cell is longer than {limit} characters.",
                doNL: "Maak de tekst korter. Staat hier geen lange tekst? Dan ontbreekt misschien een aanhalingsteken.",
                doEN: "Shorten the text. If it is no long text, a quotation mark may be missing.")
        case .tooManyCells:
            .error(
                nl: "Het bestand heeft meer dan {limit} cellen.", en: "The file has more than {limit} cells.",
                doNL: "Splits het bestand per periode.", doEN: "Split the file by period.")
        case .tooManyColumns:
            .error(
                nl: "Het bestand heeft meer dan {limit} kolommen.", en: "The file has more than {limit} columns.",
                doNL: "Controleer het scheidingsteken, of haal kolommen weg die wij niet vragen.",
                doEN: "Check the separator, or remove columns we do not ask for.")
        case .noRecords:
            .error(
                nl: "Wij vinden geen gegevens op de plek {path}.", en: "We find no records at {path}.",
                doNL: "Gebruik de indeling die met u is afgesproken.", doEN: "Use the layout that was agreed with you.")
        case .readingTookTooLong:
            .error(
                nl:
                    "Het lezen van dit bestand duurde te lang en is gestopt. Wij keken alleen naar de eerste {rows} regels. Wat hieronder staat, gaat alleen daarover.",
                en:
                    "Reading this file took too long and was stopped. We looked at the first {rows} rows only. What is said below is about those only.",
                doNL: "Splits het bestand per periode. U mag ditzelfde bestand ook later nog eens sturen.",
                doEN: "Split the file by period. You may also send this same file again later.")
        case .readAsWindows1252:
            .remark(
                nl: "Dit bestand is op een oudere manier opgeslagen (Windows-1252). Wij kunnen het lezen.",
                en: "This file was saved in an older way (Windows-1252). We can read it.",
                doNL: "U hoeft niets te doen. Kies een volgende keer bij Opslaan als het type “CSV UTF-8”.",
                doEN: "Nothing to do. Next time choose Save As and the type “CSV UTF-8”.")
        case .unsupportedEncoding:
            .error(
                nl: "Dit bestand is opgeslagen als {encoding}. Dat kunnen wij niet lezen.",
                en: "This file was saved as {encoding}. We cannot read that.",
                expectNL: "UTF-8, UTF-16 of Windows-1252", expectEN: "UTF-8, UTF-16 or Windows-1252",
                doNL: "Sla het bestand op als UTF-8. In Excel kiest u bij Opslaan als het type “CSV UTF-8”.",
                doEN: "Save the file as UTF-8. In Excel choose Save As and the type “CSV UTF-8”.")
        case .setAside:
            .error(
                nl:
                    "Ons programma stopte meer dan één keer bij het lezen van dit bestand. Wij hebben het bestand apart gezet.",
                en: "Our program stopped more than once while reading this file. We have set the file apart.",
                doNL: "Lever de cijfers opnieuw aan als CSV-bestand. Wij zoeken uit wat er misging.",
                doEN: "Send the figures again as a CSV file. We will find out what went wrong.")
        case .personalData:
            .error(
                nl: "In dit bestand staan waarschijnlijk gegevens van personen: {found}.{detail}",
                en: "This file probably holds personal data: {found}.{detail}",
                expectNL: "alleen aantallen en andere cijfers, geen gegevens van één persoon",
                expectEN: "only counts and other figures, nothing about one person",
                doNL:
                    "Wij hebben uw bestand apart gezet. Niemand leest het. Dit kan een datalek zijn. Overleg daarom met degene die bij u over privacy gaat.\n{steps}{how}\nLever het bestand opnieuw aan.",
                doEN:
                    "We have set your file apart. Nobody reads it. This may be a data breach. So talk to whoever looks after privacy in your organisation.\n{steps}{how}\nSend the file again."
            )
        case .resemblesCitizenServiceNumber:
            .warning(
                nl:
                    "In “{column}” staat een getal dat op een burgerservicenummer (BSN) lijkt. Deze cel nemen wij niet over.",
                en: "“{column}” holds a number that looks like a citizen service number (BSN). We leave this cell out.",
                expectNL: "geen gegevens van één persoon", expectEN: "nothing about one person",
                doNL:
                    "Is het een BSN? Haal het weg en lever het bestand opnieuw aan. Is het iets anders? Dan hoeft u niets te doen. Een medewerker van de gemeente kijkt ernaar.",
                doEN:
                    "Is it a BSN? Take it out and send the file again. Is it something else? Then you need not do anything. An official will look at it."
            )
        case .personLevelFile:
            .error(
                nl: "Dit bestand is {found}. Deze map is niet bedoeld voor zulke gegevens.",
                en: "This file is {found}. This folder is not meant for such data.",
                expectNL: "alleen aantallen en andere cijfers, geen gegevens van één persoon",
                expectEN: "only counts and other figures, nothing about one person",
                doNL:
                    "Stuur dit alleen via {road}. Lever hier aantallen per groep aan. Wij hebben uw bestand apart gezet. Niemand leest het. Dit kan een datalek zijn. Overleg daarom met degene die bij u over privacy gaat.",
                doEN:
                    "Send this only through {road}. Deliver counts for groups here. We have set your file apart. Nobody reads it. This may be a data breach. So talk to whoever looks after privacy in your organisation."
            )
        case .contactDetails:
            .remark(
                nl:
                    "{where} staat de naam, het telefoonnummer of het e-mailadres van een contactpersoon. Die gegevens nemen wij niet over.",
                en:
                    "{where} stands the name, telephone number or e-mail address of a contact person. We do not take these over.",
                doNL:
                    "U hoeft niets te doen. Gaat het om een cliënt? Haal de gegevens dan weg en lever het bestand opnieuw aan.",
                doEN: "You need not do anything. Is it about a client? Then take the data out and send the file again."
            )
        case .statementWithoutQuestion:
            .remark(
                nl: "Bij “klopt toch?” staat een uitleg. Over deze regel staat geen vraag open.",
                en: "At “right after all?” there is a reason. No question is open about this row.",
                doNL: "U hoeft niets te doen. Een medewerker van de gemeente kan de uitleg lezen.",
                doEN: "You need not do anything. An official of the municipality can read the reason.")
        case .statementAtError:
            .remark(
                nl: "Bij “klopt toch?” staat een uitleg bij een fout. Een uitleg helpt daar niet.",
                en: "At “right after all?” there is a reason at an error. A reason does not help there.",
                doNL: "Verbeter de fout en stuur het bestand opnieuw.",
                doEN: "Correct the error and send the file again.")
        case .ownWordsLeft:
            .warning(
                nl:
                    "In de kolom “{column}” staat “(weggelaten)”. Dat zijn onze woorden: in uw eerste bestand stond daar iets dat misschien over een persoon gaat.",
                en:
                    "“{column}” holds “(weggelaten)”. Those are our words: your first file had something there that may be about a person.",
                expectNL: "uw eigen woorden zonder gegevens van één persoon, of een lege cel",
                expectEN: "your own words with nothing about one person, or an empty cell",
                doNL:
                    "Zet uw eigen woorden terug, zonder gegevens van één persoon. Of maak de cel leeg. Lever het bestand dan opnieuw aan. Anders beslist een medewerker van de gemeente.",
                doEN:
                    "Put your own words back, with nothing about one person, or empty the cell. Then send the file again. Otherwise an official decides."
            )
        case .newNameOfPerson:
            .warning(
                nl: "In “{column}” staat iets dat op de naam van een persoon lijkt.",
                en: "“{column}” holds what looks like the name of a person.",
                expectNL: "de naam van een groep, een school of een activiteit, geen gegevens van één persoon",
                expectEN: "the name of a group, a school or an activity, nothing about one person",
                doNL:
                    "Is het een cliënt, een ouder of een kind? Haal de naam dan weg en lever het bestand opnieuw aan. Is het iets anders? Dan hoeft u niets te doen. Een medewerker van de gemeente kijkt ernaar.",
                doEN:
                    "Is it a client, a parent or a child? Then take the name out and send the file again. Is it something else? Then you need not do anything. An official will look at it."
            )
        case .nameInText:
            .warning(
                nl: "In “{column}” staat misschien de naam van een persoon. Die tekst nemen wij niet over.",
                en: "“{column}” may hold the name of a person. We leave that text out.",
                expectNL: "een tekst over de cijfers, geen gegevens van één persoon",
                expectEN: "a text about the figures, nothing about one person",
                doNL:
                    "Is het een cliënt, een ouder of een kind? Haal de naam dan weg en lever het bestand opnieuw aan. Is het iets anders? Dan hoeft u niets te doen. Een medewerker van de gemeente kijkt ernaar.",
                doEN:
                    "Is it a client, a parent or a child? Then take the name out and send the file again. Is it something else? Then you need not do anything. An official will look at it."
            )
        case .emptyPersonalColumn:
            .warning(
                nl: "In de kolom “{column}” staan geen gegevens. Zo'n kolom hoort niet in een bestand met cijfers.",
                en: "The column “{column}” holds no data. Such a column does not belong in a file with figures.",
                expectNL: "geen kolommen voor gegevens van één persoon", expectEN: "no columns for data of one person",
                doNL:
                    "Haal de kolom “{column}” weg. Dan vult niemand die per ongeluk in. Lever het bestand opnieuw aan.",
                doEN: "Take the column “{column}” out, so that nobody fills it by mistake. Send the file again.")
        case .personInFileName:
            .remark(
                nl: "In de naam van uw bestand staan gegevens van een persoon. Laat die de volgende keer weg.",
                en: "The name of your file holds data about a person. Leave these out next time.",
                doNL: "U hoeft nu niets te doen. Wij hebben die gegevens niet bewaard in onze lijsten.",
                doEN: "You need not do anything now. We have not kept these data in our lists.")
        case .spreadsheetProtected:
            .error(
                nl: "Dit bestand is beveiligd met een wachtwoord. Wij kunnen het niet openen.",
                en: "This file is protected by a password. We cannot open it.",
                expectNL: "een bestand zonder wachtwoord", expectEN: "a file without a password",
                doNL:
                    "Open het bestand in Excel. Kies Bestand, Info, Werkmap beveiligen, Versleutelen met wachtwoord. Maak het vak leeg, sla het bestand op en lever het opnieuw aan.",
                doEN:
                    "Open the file in Excel. Choose File, Info, Protect Workbook, Encrypt with Password. Empty the box, save the file and send it again."
            )
        case .spreadsheetDamaged:
            .error(
                nl: "Wij kunnen deze spreadsheet niet openen: {detail}.",
                en: "We cannot open this spreadsheet: {detail}.",
                expectNL: "een onbeschadigde spreadsheet (.xlsx of .ods)",
                expectEN: "an intact spreadsheet (.xlsx or .ods)",
                doNL:
                    "Open het bestand in Excel of LibreOffice, kies Opslaan als en geef het een nieuwe naam. Lever het nieuwe bestand aan.",
                doEN:
                    "Open the file in Excel or LibreOffice, choose Save As and give it a new name. Send the new file.")
        case .spreadsheetTooLarge:
            .error(
                nl: "Deze spreadsheet is te groot om te lezen: {detail}.",
                en: "This spreadsheet is too large to read: {detail}.",
                doNL:
                    "Zet alleen het blad met de cijfers in een nieuw bestand, zonder lege opgemaakte rijen. Of sla dat blad op als “CSV UTF-8”.",
                doEN:
                    "Put only the sheet with the figures in a new file, without empty formatted rows. Or save that sheet as “CSV UTF-8”."
            )
        case .emptySpreadsheet:
            .error(
                nl: "Op de zichtbare bladen van deze spreadsheet staan geen gegevens.",
                en: "The visible sheets of this spreadsheet hold no data.",
                doNL: "Controleer of u het goede bestand hebt opgeslagen. Is het blad verborgen? Maak het zichtbaar.",
                doEN: "Check that you saved the right file. Is the sheet hidden? Make it visible.")
        case .otherSheetsFit:
            .warning(
                nl: "Wij hebben alleen het blad “{found}” gelezen. Ook deze bladen passen bij een afspraak: {detail}.",
                en: "We read only the sheet “{found}”. These sheets fit an agreement as well: {detail}.",
                doNL: "Staan daar ook cijfers die u wilt leveren? Lever elk blad dan aan als een apart bestand.",
                doEN: "Do they hold figures you want to send as well? Then send each sheet as a file of its own.")
        case .otherListsFit:
            .warning(
                nl: "Wij hebben alleen de lijst “{found}” gelezen. Ook deze lijsten passen bij de afspraak: {detail}.",
                en: "We read only the list “{found}”. These lists fit the agreement as well: {detail}.",
                doNL:
                    "Staan daar ook cijfers die u wilt leveren? Zet alle cijfers in één lijst en stuur het bestand opnieuw. Anders beslist een medewerker van de gemeente.",
                doEN:
                    "Do they hold figures you want to send as well? Put all figures in one list and send the file again. Otherwise an official decides."
            )
        case .formulaWithoutValue:
            .warning(
                nl: "In deze cellen staat een formule zonder uitkomst. Wij lezen ze als leeg.",
                en: "These cells hold a formula without a result. We read them as empty.",
                expectNL: "een formule die is uitgerekend, of een getal",
                expectEN: "a formula that was calculated, or a number",
                doNL: "Open het bestand in Excel of LibreOffice, sla het op en lever het opnieuw aan.",
                doEN: "Open the file in Excel or LibreOffice, save it and send it again.")
        case .hiddenCells:
            .remark(
                nl: "Op dit blad zijn rijen of kolommen verborgen. Wij lezen ze mee.",
                en: "On this sheet rows or columns are hidden. We read them as well.",
                doNL: "Klopt dat? Dan hoeft u niets te doen. Haal ze anders weg en lever het bestand opnieuw aan.",
                doEN: "Is that right? Then there is nothing to do. Otherwise remove them and send the file again.")
        case .numbersFile:
            .error(
                nl: "Dit is een bestand van Numbers (Apple). Dat kunnen wij niet lezen.",
                en: "This is a Numbers file (Apple). We cannot read it.",
                expectNL: "een .xlsx-, .ods- of CSV-bestand", expectEN: "an .xlsx, .ods or CSV file",
                doNL:
                    "Open het bestand in Numbers. Kies Archief, Exporteer naar, Excel. Zet het nieuwe bestand in dezelfde map.",
                doEN: "Open the file in Numbers. Choose File, Export To, Excel. Put the new file in the same folder.")
        case .archiveFile:
            .error(
                nl: "Dit is een ingepakt bestand ({found}). Wij pakken geen bestanden uit.",
                en: "This is a packed file ({found}). We do not unpack files.",
                expectNL: "een Excel-, CSV-, XML- of JSON-bestand", expectEN: "an Excel, CSV, XML or JSON file",
                doNL:
                    "Pak het bestand uit. In Windows klikt u er met de rechtermuisknop op en kiest u “Alles uitpakken”. Lever daarna de bestanden één voor één aan.",
                doEN:
                    "Unpack the file. In Windows click it with the right mouse button and choose “Extract All”. Then send the files one by one."
            )
        case .noAgreementFits:
            .error(
                nl: "Dit bestand past bij geen van de afspraken met {partner}.{why}",
                en: "This file fits none of the agreements with {partner}.{why}",
                expectNL: "{detail}", expectEN: "{detail}",
                doNL:
                    "Gebruik de kolomkoppen die zijn afgesproken. Nieuwe gegevens? Maak eerst een afspraak met de gemeente.",
                doEN: "Use the headings that were agreed. New figures? First make an agreement with the municipality.")
        case .severalAgreementsFit:
            .error(
                nl: "Dit bestand past bij meer dan één afspraak.", en: "This file fits more than one agreement.",
                doNL:
                    "Gebruik alle kolomkoppen van één afspraak. Levert u voor meer gemeenten? Voeg dan een kolom “gemeente” toe, of zet de gemeente in de naam van het bestand.",
                doEN:
                    "Use all headings of one agreement. Do you deliver for several municipalities? Then add a column “gemeente” (municipality), or put the municipality in the name of the file."
            )
        case .partnerMismatch:
            .error(
                nl: "In het bestand staat {found} als afzender. Het bestand staat in de map van {partner}.",
                en: "The file says {found} is its sender. The file stands in the folder of {partner}.",
                expectNL: "{partner}", expectEN: "{partner}",
                doNL: "Zet het bestand in de goede map, of verbeter de afzender in het bestand.",
                doEN: "Put the file in the right folder, or correct the sender.")
        case .municipalityMismatch:
            .error(
                nl: "In het bestand staat {found} als gemeente. Deze afspraak gaat over {municipality}.",
                en: "The file says {found} is its municipality. This agreement is about {municipality}.",
                expectNL: "{municipality}", expectEN: "{municipality}",
                doNL:
                    "Controleer voor welke gemeente dit bestand is, en verbeter zo nodig de gemeente in het bestand. Staan er cijfers van meer gemeenten in? Maak dan voor elke gemeente een eigen bestand.",
                doEN:
                    "Check which municipality this file is for; if needed, correct the municipality in the file. Does it hold figures of more than one? Then make a file for each municipality."
            )
        case .requiredColumnMissing:
            .error(
                nl: "De kolom “{column}” ontbreekt.{detail}", en: "The column “{column}” is missing.{detail}",
                expectNL: "een kolom met de kop “{column}”", expectEN: "a column with the heading “{column}”",
                doNL: "{todo} Stuur het bestand daarna opnieuw.", doEN: "{todo} Then send the file again.")
        case .unknownColumn:
            .warning(
                nl: "De kolom “{column}” kennen wij niet. Wij lezen die niet mee.",
                en: "We do not know the column “{column}”. We do not read it.",
                doNL:
                    "Is dit een afgesproken kolom? Verbeter dan de kop. Is de kolom niet nodig? Haal die dan weg. Laat u de kolom staan? Dan beslist een medewerker van de gemeente.",
                doEN:
                    "Is this an agreed column? Then correct its heading. Is it not needed? Then remove it. If you leave it, an official decides."
            )
        case .moreUnknownColumns:
            .warning(
                nl: "Nog {count} kolommen kennen wij niet. Wij lezen die niet mee.",
                en: "Another {count} columns we do not know. We do not read them.",
                doNL: "Haal de kolommen weg die niet nodig zijn. Anders beslist een medewerker van de gemeente.",
                doEN: "Remove the columns that are not needed. Otherwise an official decides.")
        case .doubledColumn:
            .error(
                nl: "De kolom “{column}” staat er meer dan één keer.",
                en: "The column “{column}” stands there more than once.",
                expectNL: "elke kolom één keer", expectEN: "each column once",
                doNL: "Haal een van de kolommen weg, of verbeter de kop.",
                doEN: "Remove one of the columns, or correct its heading.")
        case .noDataRows:
            .error(
                nl: "Onder de kop staan geen gegevens.", en: "There are no figures below the header.",
                doNL: "Vul de regels in en lever het bestand opnieuw aan.",
                doEN: "Fill in the rows and send the file again.")
        case .otherPartnersFile:
            .error(
                nl: "Dit lijkt een bestand van {partner} ({detail}), maar het staat in uw map.",
                en: "This looks like a file of {partner} ({detail}), but it stands in your folder.",
                expectNL: "een bestand dat met u is afgesproken", expectEN: "a file that was agreed with you",
                doNL: "Zet het bestand in de map van {partner}, of lever uw eigen bestand aan.",
                doEN: "Put the file in the folder of {partner}, or send your own file.")
        case .statementWithoutReason:
            .remark(
                nl: "Bij “klopt toch?” staat nog geen ja met een uitleg. Daarom weten wij niet waarom het klopt.",
                en: "At “right after all?” there is no yes with a reason yet. So we do not know why it is right.",
                doNL: "Schrijf “ja” en kort waarom. Bijvoorbeeld: ja, er kwam een groep bij.",
                doEN: "Write “yes” and briefly why. For example: yes, there is one group more.")
        case .quoteMended:
            .remark(
                nl:
                    "In deze regel staat een aanhalingsteken te veel of te weinig. Wij lezen het als gewone tekst. Zo heeft de regel evenveel cellen als de andere regels.",
                en:
                    "This row has a quotation mark too many or too few. We read it as plain text: then the row has as many cells as the others.",
                doNL: "U hoeft niets te doen. Schrijf een aanhalingsteken in een tekst voortaan twee keer: \"\".",
                doEN: "Nothing to do. From now on write a quotation mark inside a text twice: \"\".")
        case .decodedTwice:
            .remark(
                nl:
                    "In plaats van letters met een accent stonden er tekens zoals “Ã«”. Wij herstelden dat {found} keer.",
                en: "In place of letters with an accent stood something like “Ã«”. Times repaired: {found}.",
                doNL: "U hoeft niets te doen. Open het bestand een volgende keer als UTF-8 voordat u het opslaat.",
                doEN: "Nothing to do. Next time open the file as UTF-8 before you save it.")
        case .replacementCharacters:
            .warning(
                nl:
                    "In het bestand staat {found} keer het teken “\u{FFFD}”. Daar stond eerst een ander teken, dat een programma niet kon lezen.",
                en:
                    "The character “\u{FFFD}” stands in the file {found} times. It took the place of a character that a program could not read.",
                doNL: "Kijk of de namen en teksten nog kloppen. Sla het bestand zo nodig opnieuw op als “CSV UTF-8”.",
                doEN: "Check that names and texts are still right. If not, save the file again as “CSV UTF-8”.")
        case .otherDelimiter:
            .warning(
                nl:
                    "Tussen de cellen van deze regel staat {found}, anders dan in de rest van het bestand. Wij hebben de regel zo gelezen dat hij evenveel cellen heeft als de andere.",
                en:
                    "The cells of this row are separated by {found}, unlike the rest of the file. We read the row so that it has as many cells as the others.",
                doNL: "Controleer of de cijfers in deze regel in de goede kolom staan.",
                doEN: "Check that the figures in this row stand in the right columns.")
        case .wordsJoined:
            .remark(
                nl:
                    "In deze regel staan spaties tussen de cellen en ook in een tekst. De woorden passen maar op één manier in de kolommen. Zo hebben wij ze gelezen.",
                en:
                    "In this row spaces stand between the cells and also in a text. The words fit the columns in one way only. That is how we read them.",
                doNL: "Zet een tekst met spaties een volgende keer tussen aanhalingstekens, of kies “CSV UTF-8”.",
                doEN: "Next time put a text with spaces in quotation marks, or choose “CSV UTF-8”.")
        case .readAsCodePage:
            .remark(
                nl: "Dit bestand is op een oudere manier opgeslagen ({encoding}). Wij kunnen het lezen.",
                en: "This file was saved in an older way ({encoding}). We can read it.",
                doNL: "U hoeft niets te doen. Kies een volgende keer bij Opslaan als het type “CSV UTF-8”.",
                doEN: "Nothing to do. Next time choose Save As and the type “CSV UTF-8”.")
        case .otherQuotes:
            .remark(
                nl:
                    "In deze regel staan de aanhalingstekens anders dan wij verwachten: {found}. Wij lezen hem als een gewone regel.",
                en: "The quotation marks of this row are unusual: {found}. We read it as an ordinary row.",
                doNL: "U hoeft niets te doen. Kies een volgende keer bij Opslaan als het type “CSV UTF-8”.",
                doEN: "Nothing to do. Next time choose Save As and the type “CSV UTF-8”.")
        case .hiddenCharacters:
            .remark(
                nl:
                    "In deze cel staat een teken dat u niet ziet, of er staan gekrulde aanhalingstekens om de tekst. Wij lezen de cel zonder die tekens.",
                en:
                    "This cell holds a character that does not show, or stands in curly quotation marks. We read it without them.",
                doNL: "U hoeft niets te doen. Zulke tekens komen mee als u tekst plakt uit Word of van een website.",
                doEN: "Nothing to do. Such characters come along when you paste from Word or from a website.")
        case .encodedUnevenly:
            .error(
                nl:
                    "In plaats van letters met een accent staan er tekens zoals “ÃƒÂ«”. Een programma heeft ze meer dan eens omgezet, en niet overal even vaak. Wij kunnen ze niet met zekerheid herstellen.",
                en:
                    "In place of letters with an accent stands something like “ÃƒÂ«”. A program converted them more than once, and not everywhere as often. We cannot repair them with certainty.",
                expectNL: "een bestand dat is opgeslagen als UTF-8", expectEN: "a file that was saved as UTF-8",
                doNL: "Maak het bestand opnieuw uit uw eigen systeem. Sla het op als “CSV UTF-8”.",
                doEN: "Make the file again from your own system. Save it as “CSV UTF-8”.")
        case .otherPeriodInName:
            .warning(
                nl: "In de naam van het bestand staat {found}. De cijfers gaan over {period}.",
                en: "The name of the file says {found}. The figures are about {period}.",
                doNL: "Is dit het goede bestand? Kloppen de periodes in het bestand? Verbeter anders de naam.",
                doEN: "Is this the right file, and are the periods in it right? Otherwise correct its name.")
        case .otherPartnerInName:
            .remark(
                nl: "De naam van het bestand begint met {found}. Het bestand staat in de map van {partner}.",
                en: "The name of the file begins with {found}. The file stands in the folder of {partner}.",
                doNL: "Controleer of dit bestand in de goede map staat. Verbeter anders de naam.",
                doEN: "Check that this file stands in the right folder. Otherwise correct its name.")
        case .otherMunicipalityInName:
            .warning(
                nl: "In de naam van het bestand staat {found}. Deze afspraak gaat over {municipality}.",
                en: "The name of the file says {found}. This agreement is about {municipality}.",
                doNL: "Controleer voor welke gemeente dit bestand is. Verbeter anders de naam.",
                doEN: "Check which municipality this file is for. Otherwise correct its name.")
        case .notANumber:
            .error(
                nl: "In de kolom “{column}” staat geen getal, maar {found}.",
                en: "The column “{column}” holds no number but {found}.",
                expectNL: "{unit}", expectEN: "{unit}",
                doNL: "Vul een getal in. Is er geen cijfer? Schrijf dan “onbekend” of “n.v.t.”.",
                doEN: "Enter a number. No figure? Write “onbekend” (unknown) or “n.v.t.” (not applicable).")
        case .wrongUnit:
            .error(
                nl: "In de kolom “{column}” staat de eenheid {found}. De afgesproken eenheid is {unit}.",
                en: "The column “{column}” has the unit {found}. The agreed unit is {unit}.",
                expectNL: "{unit}", expectEN: "{unit}",
                doNL: "Reken de waarde om naar {unit}, of haal de eenheid weg als die niet klopt.",
                doEN: "Convert the value to {unit}, or remove the unit if it is wrong.")
        case .unitInCell:
            .remark(
                nl: "In de kolom “{column}” staat de eenheid bij het getal. Wij lezen alleen het getal.",
                en: "In the column “{column}” the unit stands with the number. We read only the number.",
                doNL: "U hoeft niets te doen.", doEN: "Nothing to do.")
        case .ambiguousNumber:
            .warning(
                nl:
                    "In de kolom “{column}” staat {found}. Dat kan {first} zijn, maar ook {second}. Voorlopig lezen wij {taken}.",
                en:
                    "The column “{column}” holds {found}. That can be {first} but also {second}. For now we read {taken}.",
                doNL:
                    "Bedoelt u {first}? Schrijf dan {first}, zonder punt of komma. Bedoelt u {second}? Schrijf dan {second}. Dat mag ook bij “klopt toch?” in de kopie van uw bestand. Anders beslist een medewerker van de gemeente of {taken} telt.",
                doEN:
                    "Do you mean {first}? Then write {first}, without point or comma. Do you mean {second}? Then write {second}. You may also write it at “right after all?” in the copy of your file. Otherwise an official decides whether {taken} counts."
            )
        case .tooManyDigits:
            .error(
                nl: "In de kolom “{column}” staat een getal met te veel cijfers.",
                en: "The column “{column}” holds a number with too many digits.",
                expectNL: "hoogstens 18 cijfers", expectEN: "at most 18 digits",
                doNL: "Controleer het getal. Staat er misschien een nummer in plaats van een aantal?",
                doEN: "Check the number. Could it be an identifier instead of a count?")
        case .belowMinimum:
            .error(
                nl: "In de kolom “{column}” staat {found}. Dat is te laag.",
                en: "The column “{column}” holds {found}. That is too low.",
                expectNL: "{limit} of meer", expectEN: "{limit} or more",
                doNL: "Controleer de waarde in uw eigen administratie.", doEN: "Check the value in your own records.")
        case .aboveMaximum:
            .error(
                nl: "In de kolom “{column}” staat {found}. Dat is te hoog.",
                en: "The column “{column}” holds {found}. That is too high.",
                expectNL: "{limit} of minder", expectEN: "{limit} or less",
                doNL: "Controleer de waarde in uw eigen administratie.", doEN: "Check the value in your own records.")
        case .tooManyDecimals:
            .error(
                nl: "In de kolom “{column}” staat {found}. Dat zijn te veel cijfers achter de komma.",
                en: "The column “{column}” holds {found}. That has too many decimals.",
                expectNL: "{limit}", expectEN: "{limit}",
                doNL: "Rond het getal af. Of controleer of de punt of de komma goed staat.",
                doEN: "Round the value, or check the decimal sign.")
        case .unknownCode:
            .error(
                nl: "In de kolom “{column}” staat {found}. Dat staat niet op de lijst “{list}”.",
                en: "The column “{column}” holds {found}. That is not on the list “{list}”.",
                doNL: "Kies een van de woorden op de lijst.", doEN: "Choose one of the words on the list.")
        case .aliasRead:
            .remark(
                nl: "In de kolom “{column}” lezen wij {found} als “{meaning}”.",
                en: "In the column “{column}” we read {found} as “{meaning}”.",
                doNL: "U hoeft niets te doen.", doEN: "Nothing to do.")
        case .unreadablePeriod:
            .error(
                nl: "In de kolom “{column}” staat {found}. Daar lezen wij geen datum of periode in.",
                en: "The column “{column}” holds {found}. We cannot read a date or period in it.",
                expectNL: "{wanted}",
                expectEN: "{wanted}",
                doNL: "Schrijf de datum of periode zoals in het voorbeeld.",
                doEN: "Write the date or period as in the example.")
        case .noSuchPartOfYear:
            .error(
                nl: "In de kolom “{column}” staat {found}. Zo'n {detail} heeft een jaar niet.",
                en: "The column “{column}” holds {found}. A year has no such {detail}.",
                expectNL: "{limit}", expectEN: "{limit}",
                doNL: "Verbeter het nummer.", doEN: "Correct the number.")
        case .periodWithoutFigures:
            .remark(
                nl:
                    "Over {found} staan er nog geen cijfers in. Die periode is nog niet voorbij. Wij slaan dat deel over.",
                en: "There are no figures about {found} yet. That period is not over. We leave out that part.",
                doNL: "U hoeft nu niets te doen. Stuur de cijfers als ze er zijn.",
                doEN: "Nothing to do now. Send the figures when you have them.")
        case .rowWithoutFigures:
            .error(
                nl: "Over {found} zijn alle cellen leeg.", en: "All cells about {found} are empty.",
                expectNL: "cijfers, of “onbekend” of “n.v.t.”", expectEN: "figures, or “onbekend” or “n.v.t.”",
                doNL:
                    "Vul de cijfers in, of haal de regel weg. Is er geen cijfer? Schrijf dan “onbekend” of “n.v.t.”.",
                doEN: "Fill in the figures, or remove the row. No figure? Write “onbekend” or “n.v.t.”.")
        case .figuresBeforeAgreement:
            .remark(
                nl: "Dit is van voor de afspraak: {found}. Wij verwachten {detail}. Deze cijfers lezen wij niet mee.",
                en: "This is from before the agreement: {found}. We expect {detail}. We do not read these figures.",
                doNL: "U hoeft niets te doen. Is het jaar een tikfout? Verbeter het dan en stuur het bestand opnieuw.",
                doEN: "Nothing to do. Is the year a typing mistake? Then correct it and send the file again.")
        case .yearBeforeAgreement:
            .warning(
                nl:
                    "Dit is van voor de afspraak: {found}. Uw andere cijfers zijn van later. Deze cijfers lezen wij niet mee.",
                en:
                    "This is from before the agreement: {found}. Your other figures are from later. We do not read these figures.",
                expectNL: "{detail}", expectEN: "{detail}",
                doNL:
                    "Is het jaar een tikfout? Verbeter het en stuur het bestand opnieuw. Klopt het jaar? Dan hoeft u niets te doen. Een medewerker van de gemeente kijkt ernaar.",
                doEN:
                    "Is the year a typing mistake? Correct it and send the file again. Is the year right? Then you need not do anything. An official will look at it."
            )
        case .figuresStillMissing:
            .remark(
                nl: "Over {detail} ontbreken nog deze cijfers: {found}.",
                en: "These figures about {detail} are still missing: {found}.",
                doNL: "U kunt ze nog sturen. Stuur dan alle cijfers over die periode in één bestand.",
                doEN: "You can still send them. Then send all figures about that period in one file.")
        case .impossibleDate:
            .error(
                nl: "In de kolom “{column}” staat {found}. Zo'n datum bestaat niet.",
                en: "The column “{column}” holds {found}. That date does not exist.",
                expectNL: "{wanted}",
                expectEN: "{wanted}",
                doNL: "Verbeter de datum.", doEN: "Correct the date.")
        case .yearMissing:
            .error(
                nl: "In de kolom “{column}” staat {found}. Wij vinden nergens welk jaar erbij hoort.",
                en: "The column “{column}” holds {found}. Nothing says which year belongs to it.",
                expectNL: "een datum of periode met het jaar erbij, of een regel erboven met alleen het jaar",
                expectEN: "a date or period with its year, or a row above it with only the year",
                doNL: "Zet het jaar achter de datum of periode.", doEN: "Add the year to the date or period.")
        case .periodOutsideAgreement:
            .error(
                nl: "Dit past niet bij de afspraak: {found}.", en: "This does not fit the agreement: {found}.",
                expectNL: "{detail}", expectEN: "{detail}",
                doNL: "Controleer de datum of periode.", doEN: "Check the date or period.")
        case .requiredCellEmpty:
            .error(
                nl: "In de kolom “{column}” is een verplichte cel leeg.",
                en: "A required cell in the column “{column}” is empty.",
                expectNL: "een waarde, of “onbekend” of “n.v.t.”", expectEN: "a value, or “onbekend” or “n.v.t.”",
                doNL:
                    "Vul de cel in. Is er geen cijfer? Schrijf dan “onbekend” of “n.v.t.”. Nul is ook goed, als het echt nul is.",
                doEN: "Fill in the cell. No figure? Write “onbekend” or “n.v.t.”. Zero is fine if it really is zero.")
        case .doubledObservation:
            .error(
                nl:
                    "Voor hetzelfde onderwerp en dezelfde periode staat er meer dan één cijfer, bijvoorbeeld {detail}. Het eerste staat op regel {first}.{spelling}",
                en:
                    "There is more than one figure for the same subject and period, for example {detail}. The first is on line {first}.{spelling}",
                expectNL: "elk cijfer één keer", expectEN: "each figure once",
                doNL: "Kijk welk cijfer klopt. Laat dat staan en haal de andere weg.",
                doEN: "See which figure is right. Keep that one and remove the others.")
        case .totalRowSkipped:
            .remark(
                nl: "De regel “{found}” is een totaal. Die tellen wij niet mee.",
                en: "The row “{found}” is a total. We do not count it.",
                doNL: "U hoeft niets te doen.", doEN: "Nothing to do.")
        case .decimalSignRead:
            .remark(
                nl:
                    "In de kolom “{column}” staat een andere punt of komma dan wij verwachtten: {found}. Wij lezen dat als een getal met cijfers achter de komma.",
                en:
                    "The column “{column}” has another decimal sign than we expected: {found}. We read it as a number with decimals.",
                doNL: "U hoeft niets te doen als dit klopt.", doEN: "Nothing to do if this is right.")
        case .estimateRead:
            .warning(
                nl: "In de kolom “{column}” staat een schatting: {found}.",
                en: "The column “{column}” holds an estimate: {found}.",
                doNL: "Vul het precieze getal in als u dat hebt. Anders beslist een medewerker van de gemeente.",
                doEN: "Enter the exact number if you have it. Otherwise an official decides.")
        case .estimateKept:
            .remark(
                nl: "In de kolom “{column}” staat een schatting: {found}. Wij onthouden dat het een schatting is.",
                en: "The column “{column}” holds an estimate: {found}. We remember that it is an estimate.",
                doNL: "U hoeft niets te doen.", doEN: "Nothing to do.")
        case .intervalRead:
            .remark(
                nl: "In de kolom “{column}” staat geen precies getal: {found}. Wij onthouden de grenzen.",
                en: "The column “{column}” holds no exact number: {found}. We keep the bounds.",
                doNL: "U hoeft niets te doen.", doEN: "Nothing to do.")
        case .scaleInTitle:
            .warning(
                nl:
                    "Bij de cijfers of in een naam staat dat ze in duizenden of miljoenen zijn. Wij lezen de cijfers zoals ze er staan.",
                en:
                    "Beside the figures or in a name it says that they are in thousands or millions. We read them as they stand.",
                expectNL: "hele bedragen en aantallen", expectEN: "whole amounts and counts",
                doNL: "Vul de cijfers voluit in, dus 86000 in plaats van 86. Of haal de tekst weg als die niet klopt.",
                doEN: "Write the figures in full, so 86000 instead of 86. Or remove the text if it is wrong.")
        case .numberAsRemark:
            .warning(
                nl: "In de kolom “{column}” staat alleen een getal. Misschien zijn de cellen een plaats verschoven.",
                en: "The column “{column}” holds only a number. Perhaps the cells have shifted by one.",
                doNL: "Controleer of alle cijfers in deze regel in de goede kolom staan.",
                doEN: "Check that all figures in this row stand in the right columns.")
        case .summaryRowSkipped:
            .remark(
                nl:
                    "In de kolom “{column}” staat {found}. Zo'n regel zegt iets over de andere regels samen. Wij lezen die niet mee.",
                en: "The column “{column}” holds {found}. Such a row is about the others together. We do not read it.",
                doNL: "U hoeft niets te doen.", doEN: "Nothing to do.")
        case .valueForRowsBelow:
            .remark(
                nl:
                    "In de kolom “{column}” staat {found} één keer voor meer regels. Wij lezen het ook bij de regels eronder.",
                en:
                    "In the column “{column}” {found} stands once for several rows. We read it for the rows below as well.",
                doNL: "U hoeft niets te doen als dit klopt.", doEN: "Nothing to do if this is right.")
        case .valueForRowBelow:
            .warning(
                nl:
                    "In de kolom “{column}” is de cel onder {found} leeg. Wij denken dat {found} ook voor die regel geldt.",
                en:
                    "In the column “{column}” the cell below {found} is empty. We think {found} holds for that row too.",
                doNL:
                    "Vul de lege cel in en lever het bestand opnieuw aan. Anders beslist een medewerker van de gemeente.",
                doEN: "Fill in the empty cell and send the file again. Otherwise an official decides.")
        case .headerOnTwoRows:
            .remark(
                nl: "De kop staat op twee regels. Wij lezen die samen, bijvoorbeeld als “{found}”.",
                en: "The header stands on two rows. We read them together, for example as “{found}”.",
                doNL: "U hoeft niets te doen als dit klopt.", doEN: "Nothing to do if this is right.")
        case .labelRowSkipped:
            .remark(
                nl: "Onder de kop staat een regel met {found}. Die regel lezen wij niet als cijfers.",
                en: "Below the header stands a row with {found}. We do not read that row as figures.",
                doNL: "U hoeft niets te doen.", doEN: "Nothing to do.")
        case .tableTurned:
            .remark(
                nl:
                    "In uw tabel staan de kolommen en de regels andersom dan afgesproken. Alle afgesproken koppen staan erin. Daarom hebben wij de tabel gedraaid en zo gelezen.",
                en:
                    "In your table the columns and rows are the other way round than agreed. All agreed headings are there. So we turned the table and read it that way.",
                doNL: "U hoeft niets te doen als dit klopt.", doEN: "Nothing to do if this is right.")
        case .periodFromTwoColumns:
            .remark(
                nl: "De periode staat in twee kolommen: “{found}” en “{column}”. Wij lezen die samen.",
                en: "The period stands in two columns: “{found}” and “{column}”. We read them together.",
                doNL: "U hoeft niets te doen als dit klopt.", doEN: "Nothing to do if this is right.")
        case .surplusColumnSkipped:
            .remark(
                nl: "De kolom “{column}” is niet afgesproken. Het is {detail}. Wij lezen die kolom niet mee.",
                en: "The column “{column}” was not agreed. It is {detail}. We do not read that column.",
                doNL: "U hoeft niets te doen.", doEN: "Nothing to do.")
        case .repeatedHeader:
            .remark(
                nl: "De kop staat nog een keer tussen de cijfers. Die regel lezen wij niet mee.",
                en: "The header stands once more among the figures. We do not read that row.",
                doNL: "U hoeft niets te doen.", doEN: "Nothing to do.")
        case .noteRowSkipped:
            .remark(
                nl: "Een regel met alleen een opmerking of bron lezen wij niet mee.",
                en: "We do not read a row that holds only a note or a source.",
                doNL: "U hoeft niets te doen.", doEN: "Nothing to do.")
        case .yearRowMissing:
            .warning(
                nl: "Bij {found} loopt de datum terug. Misschien ontbreekt hierboven een regel met het jaar.",
                en: "At {found} the dates go back. Perhaps a row with the year is missing above it.",
                doNL: "Zet boven elk nieuw jaar een regel met alleen het jaar, of schrijf het jaar bij elke datum.",
                doEN: "Put a row with only the year above each new year, or write the year with each date.")
        case .keyCellEmpty:
            .error(
                nl: "In de kolom “{column}” is een cel leeg. Zonder die cel weten wij niet waar het cijfer over gaat.",
                en: "A cell in the column “{column}” is empty. Without it we do not know what the figure is about.",
                doNL: "Vul de cel in, of haal de regel weg.", doEN: "Fill in the cell, or remove the row.")
        case .percentageScale:
            .warning(
                nl:
                    "In de kolom “{column}” staat {found}. Dat is minder dan 1 procent. Misschien bedoelt u {first} procent.",
                en:
                    "The column “{column}” holds {found}. That is less than 1 per cent. Perhaps you mean {first} per cent.",
                doNL: "Schrijf percentages als getal van 0 tot en met 100, bijvoorbeeld 53 of 53%.",
                doEN: "Write percentages as a number from 0 up to and including 100, such as 53 or 53%.")
        case .codeNotValid:
            .warning(
                nl: "“{found}” geldt niet voor deze periode: {detail}.",
                en: "“{found}” does not hold for this period: {detail}.",
                expectNL: "{limit}", expectEN: "{limit}",
                doNL: "Controleer de periode en de code. Klopt het toch? Dan beslist een medewerker van de gemeente.",
                doEN: "Check the period and the code. Is it right all the same? Then an official decides.")
        case .newName:
            .remark(
                nl:
                    "In de kolom “{column}” staat een naam die nog niet op de lijst “{list}” staat. Wij nemen die over.",
                en: "The column “{column}” holds a name that is not on the list “{list}” yet. We take it over.",
                doNL: "U hoeft niets te doen. Is het een tikfout? Verbeter die dan.",
                doEN: "Nothing to do. Is it a typing mistake? Then correct it.")
        case .requiredForAmount:
            .error(
                nl: "Boven een bedrag van {limit} in “{amount}” vragen wij ook “{column}”. Die cel is leeg.",
                en: "Above an amount of {limit} in “{amount}” we also ask for “{column}”. That cell is empty.",
                expectNL: "een waarde, of “onbekend” of “n.v.t.”", expectEN: "a value, or “onbekend” or “n.v.t.”",
                doNL: "Vul de cel in. Is er geen cijfer? Schrijf dan “onbekend”.",
                doEN: "Fill in the cell. No figure? Write “onbekend” (unknown).")
        case .columnForAmountMissing:
            .error(
                nl: "Boven een bedrag van {limit} in “{column}” vragen wij ook “{asked}”. Die kolom ontbreekt.",
                en: "Above an amount of {limit} in “{column}” we also ask for “{asked}”. That column is missing.",
                doNL: "Voeg de kolom “{asked}” toe en vul die in. Is er geen cijfer? Schrijf dan “onbekend”.",
                doEN: "Add the column “{asked}” and fill it in. No figure? Write “onbekend” (unknown).")
        case .textTooLong:
            .error(
                nl: "In de kolom “{column}” staat een tekst van meer dan {limit} tekens.",
                en: "The column “{column}” holds a text of more than {limit} characters.",
                expectNL: "hoogstens {limit} tekens", expectEN: "at most {limit} characters",
                doNL: "Maak de tekst korter.", doEN: "Shorten the text.")
        case .periodRead:
            .remark(
                nl: "In de kolom “{column}” lezen wij {found}. {detail}",
                en: "In the column “{column}” we read {found}. {detail}",
                doNL: "U hoeft niets te doen als dit klopt.", doEN: "Nothing to do if this is right.")
        case .ambiguousDate:
            .warning(
                nl:
                    "In de kolom “{column}” staat {found}. Dat kan {first} zijn, maar ook {second}. Bij andere datums in deze kolom staat de maand vooraan.",
                en:
                    "The column “{column}” holds {found}. That can be {first} but also {second}: other dates in this column begin with the month.",
                expectNL: "een datum als dag-maand-jaar, zoals 30-04-2021",
                expectEN: "a date as day-month-year, such as 30-04-2021",
                doNL:
                    "Schrijf alle datums in deze kolom als dag-maand-jaar. Anders beslist een medewerker van de gemeente.",
                doEN: "Write all dates in this column as day-month-year. Otherwise an official decides.")
        case .numberDecided:
            .remark(
                nl: "In de kolom “{column}” staat {found}. De {sign} lezen wij als {role}: {reason}.",
                en: "The column “{column}” holds {found}. We read the {sign} as {role}: {reason}.",
                doNL: "U hoeft niets te doen als dit klopt.", doEN: "Nothing to do if this is right.")
        case .failedFormula:
            .error(
                nl: "In de kolom “{column}” staat {found}. Excel kon daar geen waarde laten zien.",
                en: "The column “{column}” holds {found}. Excel could not show a value there.",
                expectNL: "een waarde, of “onbekend”", expectEN: "a value, or “onbekend” (unknown)",
                doNL:
                    "Open het bestand in Excel en verbeter de formule in deze cel. Ziet u alleen hekjes (####)? Maak de kolom dan breder en sla het bestand opnieuw op.",
                doEN:
                    "Open the file in Excel and correct the formula in this cell. Do you see only hash signs (####)? Then make the column wider and save the file again."
            )
        case .formulaInCell:
            .error(
                nl: "In de kolom “{column}” staat een formule, en niet de uitkomst ervan.",
                en: "The column “{column}” holds a formula, and not its result.",
                expectNL: "de uitkomst van de formule", expectEN: "the result of the formula",
                doNL:
                    "Kopieer de cellen in Excel en kies Plakken speciaal, Waarden. Sla het bestand daarna opnieuw op.",
                doEN: "Copy the cells in Excel and choose Paste Special, Values. Then save the file again.")
        case .notAvailableRead:
            .remark(
                nl: "In de kolom “{column}” staat {found}. Excel vond daar geen waarde. Wij lezen dat als “onbekend”.",
                en: "The column “{column}” holds {found}. Excel found no value there. We read it as “unknown”.",
                doNL: "U hoeft niets te doen. Hebt u het cijfer wel? Vul het dan in.",
                doEN: "Nothing to do. Do you have the figure? Then enter it.")
        case .sentinelRead:
            .remark(
                nl:
                    "In de kolom “{column}” staat {found}. Bij het CBS betekent dat: {meaning}. Wij lezen het niet als getal.",
                en: "The column “{column}” holds {found}. At CBS that means: {meaning}. We do not read it as a number.",
                doNL: "U hoeft niets te doen als dit klopt.", doEN: "Nothing to do if this is right.")
        case .provisionalRead:
            .remark(
                nl: "In de kolom “{column}” staat een voorlopig cijfer: {found}. Wij onthouden het als schatting.",
                en: "The column “{column}” holds a provisional figure: {found}. We keep it as an estimate.",
                doNL: "Stuur het bestand opnieuw als het cijfer definitief is.",
                doEN: "Send the file again when the figure is final.")
        case .yesOrNoInCell:
            .error(
                nl: "In de kolom “{column}” staat ja, nee, waar of onwaar. Wij verwachten daar een getal.",
                en: "The column “{column}” holds yes, no, true or false. We expect a number there.",
                expectNL: "{unit}", expectEN: "{unit}",
                doNL: "Vul een getal in. Is er geen cijfer? Schrijf dan “onbekend” of “n.v.t.”.",
                doEN: "Enter a number. No figure? Write “onbekend” (unknown) or “n.v.t.” (not applicable).")
        case .dateMadeByExcel:
            .error(
                nl:
                    "In de kolom “{column}” staat een datum: {found}. Waarschijnlijk heeft Excel die ervan gemaakt. Dat gebeurt bijvoorbeeld met 2-3 en 2.3.",
                en:
                    "The column “{column}” holds a date: {found}. Excel probably made it. That happens to 2-3 and 2.3, for example.",
                doNL:
                    "Kies in Excel voor deze cellen Celeigenschappen, Tekst. Typ opnieuw wat er moet staan. Sla het bestand daarna op.",
                doEN: "Choose the format Text for these cells in Excel and type again what should be there. Then save.")
        case .numberInBrackets:
            .error(
                nl:
                    "In de kolom “{column}” staat een getal tussen haakjes. Dat kan een bedrag onder nul zijn, of iets anders.",
                en:
                    "The column “{column}” holds a number in brackets. That can be an amount below zero, or something else.",
                expectNL: "een getal zonder haakjes, zoals 12 of -12",
                expectEN: "a number without brackets, such as 12 or -12",
                doNL: "Haal de haakjes weg. Is het getal lager dan nul? Zet er dan een minteken voor.",
                doEN: "Remove the brackets. Is the number below zero? Then put a minus sign before it.")
        case .foreignDigits:
            .error(
                nl: "In de kolom “{column}” staan cijfers in een ander schrift of een bijzonder lettertype.",
                en: "The column “{column}” holds digits of another script or a special typeface.",
                expectNL: "gewone cijfers: 0 tot en met 9", expectEN: "plain digits: 0 up to and including 9",
                doNL: "Typ het getal opnieuw met de cijfers op uw toetsenbord.",
                doEN: "Type the number again with the digits on your keyboard.")
        case .minusBehindNumber:
            .error(
                nl:
                    "In de kolom “{column}” staat een minteken achter het getal: {found}. Wij weten niet zeker of het getal lager is dan nul.",
                en:
                    "In the column “{column}” a minus sign stands behind the number: {found}. We are not sure whether the number is below zero.",
                expectNL: "een getal zoals 12, of -12 als het lager is dan nul",
                expectEN: "a number such as 12, or -12 when it is below zero",
                doNL: "Is het getal lager dan nul? Zet het minteken er dan voor. Haal het anders weg.",
                doEN: "Is the number below zero? Then put the minus sign before it. Otherwise remove it.")
        case .numberWithMore:
            .error(
                nl: "In de kolom “{column}” staat {found}. Dit getal kunnen wij niet lezen: er staat nog iets bij.",
                en: "The column “{column}” holds {found}. We cannot read this number: there is more with it.",
                expectNL: "{unit}", expectEN: "{unit}",
                doNL:
                    "Laat alleen het getal staan. Schrijf het voluit, bijvoorbeeld 21800. Is er iets bij te zeggen? Doe dat in een toelichting.",
                doEN:
                    "Leave only the number, in full: 21800, for example. Is there something to add? Do so in a remark.")
        case .footnoteMarkRead:
            .remark(
                nl:
                    "In de kolom “{column}” staat het teken van een noot achter het getal: {found}. Dat teken lezen wij niet mee.",
                en: "In the column “{column}” the mark of a note stands behind the number: {found}. We do not read it.",
                doNL: "U hoeft niets te doen als dit klopt.", doEN: "Nothing to do if this is right.")
        case .absenceOfProgramRead:
            .remark(
                nl:
                    "In de kolom “{column}” staat {found}. Dat betekent meestal: er is geen cijfer. Wij lezen dat als “onbekend”.",
                en:
                    "The column “{column}” holds {found}. Usually that means: there is no figure. We read it as “unknown”.",
                doNL: "U hoeft niets te doen. Is het cijfer nul? Vul dan 0 in.",
                doEN: "Nothing to do. Is the figure zero? Then enter 0.")
        case .multiplierRead:
            .remark(
                nl: "In de kolom “{column}” lezen wij {found}.", en: "In the column “{column}” we read {found}.",
                doNL: "U hoeft niets te doen als dit klopt.", doEN: "Nothing to do if this is right.")
        case .growsWithinYear:
            .warning(
                nl:
                    "Alle cijfers over {found} worden per {detail} steeds hoger. Misschien is telkens vanaf 1 januari geteld.",
                en:
                    "All figures about {found} grow with each {detail}. Perhaps they were counted from 1 January each time.",
                expectNL: "alleen wat er in die periode zelf bij kwam",
                expectEN: "only what was added in the period itself",
                doNL:
                    "Kijk hoe er is geteld. Trek zo nodig de vorige periode eraf. Kloppen de cijfers? Dan beslist een medewerker van de gemeente.",
                doEN:
                    "See how they were counted. If needed, subtract the period before. Are the figures right? Then an official decides."
            )
        case .plannedPeriod:
            .error(
                nl: "In de kolom “{column}” staat {found}. Zo'n woord hoort bij cijfers die nog niet zijn gemeten.",
                en: "The column “{column}” holds {found}. Such a word belongs to figures that are not measured yet.",
                expectNL: "alleen gemeten cijfers", expectEN: "only measured figures",
                doNL: "Haal de regel weg. Zijn het toch gemeten cijfers? Haal dan alleen het woord weg.",
                doEN: "Remove the row. Are they measured figures after all? Then remove only the word.")
        case .sharesInsteadOfPercentages:
            .warning(
                nl:
                    "In de kolom “{column}” staan alleen getallen van 0 tot en met 1, zoals {found}. Misschien bedoelt u percentages, zoals {first} procent.",
                en:
                    "The column “{column}” holds only numbers from 0 up to and including 1, such as {found}. Perhaps you mean percentages: {first} per cent.",
                doNL: "Schrijf percentages als getal van 0 tot en met 100, bijvoorbeeld 53 of 53%.",
                doEN: "Write percentages as a number from 0 up to and including 100, such as 53 or 53%.")
        case .sameAsOtherArea:
            .warning(
                nl: "De cijfers voor {first} zijn precies gelijk aan die voor {second}.",
                en: "The figures for {first} are exactly those for {second}.",
                doNL:
                    "Kijk of er een kolom dubbel is geplakt. Kloppen de cijfers? Dan beslist een medewerker van de gemeente.",
                doEN: "See whether a column was pasted twice. Are the figures right? Then an official decides.")
        case .totalDiffers:
            .warning(
                nl: "Het totaal in de kolom “{column}” is {found}, maar de regels erboven zijn samen {sum}.",
                en: "The total in the column “{column}” is {found}, but the rows above add up to {sum}.",
                expectNL: "{sum}", expectEN: "{sum}",
                doNL:
                    "Kijk of er een regel ontbreekt of verkeerd is. Klopt het toch, omdat iemand in meer regels meetelt? Dan beslist een medewerker van de gemeente.",
                doEN:
                    "See whether a row is missing or wrong. Is it right, because someone counts in several rows? Then an official decides."
            )
        case .mixedPeriods:
            .error(
                nl: "In dit bestand staan perioden van verschillende lengte door elkaar: {detail}.",
                en: "The file mixes figures about periods of different length: {detail}.",
                expectNL: "voor elk cijfer dezelfde soort periode", expectEN: "the same kind of period for each figure",
                doNL: "Kies één soort periode. Zet cijfers over een andere soort periode niet in hetzelfde bestand.",
                doEN: "Choose one kind of period. Do not put figures about another kind of period in the same file.")
        case .otherPeriodLength:
            .warning(
                nl: "Met u is een andere soort periode afgesproken dan {found}.",
                en: "Another kind of period was agreed with you than {found}.",
                expectNL: "{detail}", expectEN: "{detail}",
                doNL:
                    "Lever cijfers over de afgesproken periode als u die hebt. Anders beslist een medewerker van de gemeente.",
                doEN: "Send figures about the agreed period if you have them. Otherwise an official decides.")
        case .commasBetweenCells:
            .error(
                nl: "In deze regels staan komma's tussen de cellen, en in de kop een ander teken.",
                en: "In these rows commas stand between the cells, and in the header another character.",
                expectNL: "overal hetzelfde teken tussen de cellen", expectEN: "the same character everywhere",
                doNL: "Gebruik in het hele bestand hetzelfde teken, het liefst een puntkomma.",
                doEN: "Use the same character in the whole file, preferably a semicolon.")
        case .rowNotUnderstood:
            .error(
                nl: "Deze regel begrijpen wij niet. Er staat {found}, en geen cijfer.",
                en: "We do not understand this row. It holds {found}, and no figure.",
                expectNL: "een hele regel met cijfers", expectEN: "a whole row with figures",
                doNL: "Is het een opmerking? Zet die onder de tabel. Hoort er een cijfer bij? Vul dat dan in.",
                doEN: "Is it a note? Put it below the table. Does a figure belong to it? Then fill it in.")
        case .otherUnitAround:
            .warning(
                nl:
                    "Bij de tabel staat {found}. Met u is een andere eenheid afgesproken. Wij lezen de cijfers in {unit}.",
                en: "Beside the table stands {found}. Another unit was agreed with you. We read the figures in {unit}.",
                expectNL: "{unit}", expectEN: "{unit}",
                doNL:
                    "Reken de cijfers om naar de afgesproken eenheid. Klopt de tekst niet? Haal die dan weg. Anders beslist een medewerker van de gemeente.",
                doEN:
                    "Convert the figures to the agreed unit. Is the text wrong? Then remove it. Otherwise an official decides."
            )
        case .plannedFigures:
            .warning(
                nl: "Boven de tabel staat {found}. Misschien zijn dit plannen of verwachtingen.",
                en: "Above the table stands {found}. Perhaps these are plans or expectations.",
                expectNL: "cijfers over wat echt is gebeurd", expectEN: "figures about what really happened",
                doNL:
                    "Zijn dit de echte cijfers? Haal dat woord dan weg. Anders beslist een medewerker van de gemeente.",
                doEN: "Are these the real figures? Then remove that word. Otherwise an official decides.")
        case .cumulativeFigures:
            .warning(
                nl: "In of bij de tabel staat {found}. Misschien zijn de cijfers van eerdere perioden meegeteld.",
                en:
                    "In or beside the table stands {found}. Perhaps the figures of earlier periods were counted as well.",
                expectNL: "cijfers over alleen deze periode", expectEN: "figures about this period only",
                doNL:
                    "Zijn de cijfers opgeteld vanaf het begin van het jaar? Stuur dan de cijfers van elke periode apart. Zo niet, haal dat woord weg. Anders beslist een medewerker van de gemeente.",
                doEN:
                    "Were the figures added up from the start of the year? Then send those of each period. If not, remove that word. Otherwise an official decides."
            )
        case .otherMunicipalityInTitle:
            .warning(
                nl: "Boven de tabel staat {found}. Deze afspraak gaat over {municipality}.",
                en: "Above the table stands {found}. This agreement is about {municipality}.",
                expectNL: "{municipality}", expectEN: "{municipality}",
                doNL: "Controleer voor welke gemeente dit bestand is. Verbeter anders de titel.",
                doEN: "Check which municipality this file is for. Otherwise correct the title.")
        case .otherPartnerInTitle:
            .warning(
                nl: "Boven de tabel staat {found}. Het bestand staat in de map van {partner}.",
                en: "Above the table stands {found}. The file stands in the folder of {partner}.",
                expectNL: "{partner}", expectEN: "{partner}",
                doNL: "Controleer of dit bestand in de goede map staat. Verbeter anders de titel.",
                doEN: "Check that this file stands in the right folder. Otherwise correct the title.")
        case .otherPeriodInTitle:
            .warning(
                nl: "Boven de tabel staat als periode {found}. De cijfers gaan over {period}.",
                en: "Above the table stands the period {found}. The figures are about {period}.",
                doNL: "Is dit het goede bestand? Kloppen de perioden bij de cijfers? Verbeter anders de tekst erboven.",
                doEN: "Is this the right file, and are the periods in it right? Otherwise correct the text above.")
        case .nameOrTotal:
            .warning(
                nl: "In de kolom “{column}” staat {found}. Is dat een naam, of een totaal? Wij lezen het als een naam.",
                en: "The column “{column}” holds {found}. Is that a name, or a total? We read it as a name.",
                doNL:
                    "Is het een totaal? Haal de regel dan weg, of schrijf alleen “Totaal”. Anders beslist een medewerker van de gemeente.",
                doEN: "Is it a total? Then remove the row, or write only “Totaal”. Otherwise an official decides.")
        case .secondHeaderRow:
            .error(
                nl:
                    "Onder de kop staat nog een regel met koppen: {found}. Wij weten niet welke kolom wij moeten lezen.",
                en: "Below the header stands another row of headings: {found}. We do not know which column to read.",
                expectNL: "één kop, met alleen de afgesproken kolommen",
                expectEN: "one header, with only the agreed columns",
                doNL: "Laat van elk cijfer alleen de afgesproken kolom staan. Haal de tweede regel met koppen weg.",
                doEN: "Keep only the agreed column of each figure. Remove the second row of headings.")
        case .yearOutsideTable:
            .error(
                nl: "In de kolom “{column}” staat {found}, zonder jaar. {detail} staat {year}. Bedoelt u dat jaar?",
                en:
                    "The column “{column}” holds {found}, without a year. {detail} stands {year}. Do you mean that year?",
                expectNL: "een datum of periode met het jaar erbij", expectEN: "a date or period with its year",
                doNL: "Zet het jaar erbij: achter de datum of periode.",
                doEN: "Add the year behind the date or period.")
        case .farFromEarlierFigures:
            .warning(
                nl: "In de kolom “{column}” staat {found}. In de perioden eromheen kregen wij {earlier}.",
                en: "The column “{column}” holds {found}. For the periods around it we got {earlier}.",
                doNL:
                    "Controleer het getal. Staat de punt of komma goed? Klopt het toch? Dan beslist een medewerker van de gemeente.",
                doEN: "Check the number. Is the decimal sign right? If it is correct, an official decides.")
        case .farFromSameFigure:
            .warning(
                nl: "In de kolom “{column}” staat {found}. Voor dezelfde periode stuurde u eerder {earlier}.",
                en: "The column “{column}” holds {found}. For the same period you sent {earlier} before.",
                doNL:
                    "Controleer het getal. Staat de punt of komma goed? Klopt het toch? Dan beslist een medewerker van de gemeente.",
                doEN: "Check the number. Is the decimal sign right? If it is correct, an official decides.")
        case .farFromOtherPeriods:
            .warning(
                nl:
                    "In de kolom “{column}” staat {found}. In de andere perioden van dit bestand {detail} {earlier}.",
                en: "The column “{column}” holds {found}. In the other periods of this file there {detail} {earlier}.",
                doNL:
                    "Controleer het getal. Staat de punt of komma goed? Is het in dezelfde eenheid als de andere, zoals dagen? Klopt het toch? Dan beslist een medewerker van de gemeente.",
                doEN:
                    "Check the number. Is the decimal sign right? Is it in the same unit as the others, such as days? If it is correct, an official decides."
            )
        case .amountBelowZero:
            .warning(
                nl: "In de kolom “{column}” staat {found}: minder dan nul. {detail}",
                en: "The column “{column}” holds {found}: below zero. {detail}",
                doNL:
                    "Klopt dat? Haal de min weg als die er niet hoort. Klopt het toch? Dan beslist een medewerker van de gemeente.",
                doEN: "Is that right? Remove the minus if it is a slip. If it is correct, an official decides.")
        case .sameTimeTwice:
            .warning(
                nl:
                    "Dit cijfer gaat over {found}. Maar over {earlier} {detail}. Dan telt dezelfde tijd misschien twee keer.",
                en: "This figure is about {found}. But about {earlier} {detail}. Then the same time may count twice.",
                expectNL: "{earlier}, of een andere periode", expectEN: "{earlier}, or another period",
                doNL:
                    "Bedoelt u {earlier}? Schrijf dat dan zo en stuur het bestand opnieuw. Bedoelt u echt {found}? Dan beslist een medewerker van de gemeente.",
                doEN:
                    "Do you mean {earlier}? Then write it like that and send the file again. Do you really mean {found}? Then an official decides."
            )
        case .periodNotOver:
            .remark(
                nl:
                    "De periode {found} loopt tot en met {limit} en is nog niet voorbij. Wij lezen dit als de stand tot nu toe.",
                en:
                    "The period {found} runs up to and including {limit} and is not over yet. We read this as the count so far.",
                doNL: "Stuur de cijfers opnieuw als de periode voorbij is.",
                doEN: "Send the figures again when the period is over.")
        case .sameAsEarlierPeriod:
            .warning(
                nl: "Alle cijfers over {found} zijn gelijk aan die over {earlier}.",
                en: "All figures about {found} equal those about {earlier}.",
                doNL:
                    "Kijk of u het goede bestand hebt gestuurd. Kloppen de cijfers? Dan beslist een medewerker van de gemeente.",
                doEN: "See whether you sent the right file. Are the figures right? Then an official decides.")
        case .decidedBefore:
            .remark(
                nl:
                    "{problem} Dat is al eerder beoordeeld: het klopt. Reden: “{reason}” Een medewerker van de gemeente besloot dat op {day}.",
                en:
                    "{problem} This was reviewed before: it is right. Reason: “{reason}” An official decided so on {day}.",
                doNL: "U hoeft niets te doen. Verandert de waarde, dan kijkt een medewerker er opnieuw naar.",
                doEN: "You need not do anything. When the value changes, an official will look at it again.")
        }
    }
}

extension FindingDefinition {
    fileprivate static func error(
        nl: String, en: String, expectNL: String = "", expectEN: String = "", doNL: String, doEN: String
    ) -> FindingDefinition {
        FindingDefinition(
            severity: .error, problem: Text(nl: nl, en: en), expected: Text(nl: expectNL, en: expectEN),
            action: Text(nl: doNL, en: doEN))
    }

    fileprivate static func warning(
        nl: String, en: String, expectNL: String = "", expectEN: String = "", doNL: String, doEN: String
    ) -> FindingDefinition {
        FindingDefinition(
            severity: .warning, problem: Text(nl: nl, en: en), expected: Text(nl: expectNL, en: expectEN),
            action: Text(nl: doNL, en: doEN))
    }

    fileprivate static func remark(nl: String, en: String, doNL: String, doEN: String) -> FindingDefinition {
        FindingDefinition(
            severity: .remark, problem: Text(nl: nl, en: en), expected: Text(nl: "", en: ""),
            action: Text(nl: doNL, en: doEN))
    }
}
