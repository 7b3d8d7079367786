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
                doNL: "Zet het bestand zelf in de map, geen snelkoppeling of map.",
                doEN: "Put the file itself in the folder, not a link or a folder.")
        case .unreadableFile:
            .error(
                nl: "Wij mogen dit bestand niet openen.", en: "We are not allowed to open this file.",
                doNL: "Kopieer het bestand opnieuw naar de map. Lukt dat niet, bel dan de gemeente.",
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
                nl: "Dit bestand bevat geen tekst: het lijkt op {found}.",
                en: "This file holds no text: it looks like {found}.",
                expectNL: "een Excel-, CSV-, XML- of JSON-bestand", expectEN: "an Excel, CSV, XML or JSON file",
                doNL: "Sla de gegevens op als Excel- of CSV-bestand en lever dat aan.",
                doEN: "Save the figures as an Excel or CSV file and send that.")
        case .nulByte:
            .error(
                nl: "Er staat een onleesbaar teken (NUL) in het bestand. Misschien is het maar half gekopieerd.",
                en: "The file holds a character that is no text (NUL). It may have been copied only in part.",
                doNL: "Sla het bestand opnieuw op en kopieer het nog een keer.",
                doEN: "Save the file again and copy it once more.")
        case .invalidBytes:
            .error(
                nl: "Het bestand is {encoding}, maar byte {offset} past daar niet in.",
                en: "The file is {encoding}, but byte {offset} does not fit.",
                expectNL: "tekst in één tekenset, het liefst UTF-8", expectEN: "text in one encoding, preferably UTF-8",
                doNL: "Sla het bestand opnieuw op als “CSV UTF-8”.", doEN: "Save the file again as “CSV UTF-8”.")
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
                nl: "Deze regel heeft {found} cellen, de kop heeft er {wanted}.",
                en: "This row has {found} cells, the header has {wanted}.",
                expectNL: "{wanted} cellen", expectEN: "{wanted} cells",
                doNL:
                    "Kijk of er een scheidingsteken te veel of te weinig staat. Bevat een tekst een puntkomma of komma? Zet die tekst tussen aanhalingstekens.",
                doEN:
                    "Look for a separator too many or too few. Does a text hold a semicolon or comma? Put that text in quotation marks."
            )
        case .xmlNotWellFormed:
            .error(
                nl: "Dit is geen goed gevormde XML: {detail}.", en: "This is not well-formed XML: {detail}.",
                doNL:
                    "Laat het programma dat dit bestand maakt het opnieuw exporteren, of vraag uw leverancier om hulp.",
                doEN: "Export the file again from the program that made it, or ask your supplier for help.")
        case .doctypeRefused:
            .error(
                nl:
                    "Het XML-bestand bevat een DOCTYPE. Die nemen wij niet aan, omdat daarmee andere bestanden te openen zijn.",
                en: "The XML file holds a DOCTYPE. We refuse it, because it can be used to open other files.",
                expectNL: "XML zonder DOCTYPE", expectEN: "XML without a DOCTYPE",
                doNL: "Haal de regel die begint met <!DOCTYPE weg.", doEN: "Remove the line that starts with <!DOCTYPE."
            )
        case .jsonInvalid:
            .error(
                nl: "Dit is geen geldige JSON: {detail}.", en: "This is not valid JSON: {detail}.",
                doNL: "Herstel deze plek, of exporteer het bestand opnieuw.",
                doEN: "Correct this place, or export the file again.")
        case .duplicateKey:
            .warning(
                nl: "De naam “{key}” staat meer dan één keer in hetzelfde blok. Wij lezen de eerste keer.",
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
                nl: "Het bestand is dieper genest dan {limit} niveaus.",
                en: "The file is nested deeper than {limit} levels.",
                doNL: "Lever een eenvoudiger bestand aan.", doEN: "Send a simpler file.")
        case .tooManyAttributes:
            .error(
                nl: "Een element heeft meer dan {limit} attributen.",
                en: "An element has more than {limit} attributes.",
                doNL: "Lever een eenvoudiger bestand aan.", doEN: "Send a simpler file.")
        case .cellTooLong:
            .error(
                nl: "Een cel is langer dan {limit} tekens.", en: "A cell is longer than {limit} characters.",
                doNL: "Kort de tekst in. Is dit geen lange tekst? Dan ontbreekt misschien een aanhalingsteken.",
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
                nl: "Het lezen van dit bestand duurde te lang en is gestopt.",
                en: "Reading this file took too long and was stopped.",
                doNL: "Splits het bestand per periode.", doEN: "Split the file by period.")
        case .readAsWindows1252:
            .remark(
                nl: "Wij lezen het bestand als Windows-1252, omdat het geen UTF-8 is.",
                en: "We read the file as Windows-1252, because it is not UTF-8.",
                doNL: "U hoeft niets te doen. Kies een volgende keer “CSV UTF-8”.",
                doEN: "Nothing to do. Next time choose “CSV UTF-8”.")
        case .unsupportedEncoding:
            .error(
                nl: "De tekenset {encoding} kennen wij niet.", en: "We do not know the encoding {encoding}.",
                expectNL: "UTF-8, UTF-16 of Windows-1252", expectEN: "UTF-8, UTF-16 or Windows-1252",
                doNL: "Sla het bestand op als UTF-8.", doEN: "Save the file as UTF-8.")
        case .setAside:
            .error(
                nl: "Bij het lezen van dit bestand stopte ons programma meer dan één keer. Wij hebben het apart gezet.",
                en: "Our program stopped more than once while reading this file. We have set it apart.",
                doNL: "Lever de cijfers opnieuw aan als CSV-bestand. Wij zoeken uit wat er misging.",
                doEN: "Send the figures again as a CSV file. We will find out what went wrong.")
        case .personalData:
            .error(
                nl: "In dit bestand staan waarschijnlijk gegevens van personen: {found}.{detail}",
                en: "This file probably holds personal data: {found}.{detail}",
                expectNL: "alleen aantallen en andere cijfers, geen gegevens van één persoon",
                expectEN: "only counts and other figures, nothing about one person",
                doNL:
                    "Lever geen regel per persoon, maar tel per groep hoeveel het er zijn. Haal de gegevens van personen weg en lever het bestand opnieuw aan.{how} Wij hebben uw bestand apart gezet; niemand leest het mee. Overleg met uw privacy-adviseur: dit kan een datalek zijn.",
                doEN:
                    "Do not send a row for each person; count how many there are in each group. Take the personal data out and send the file again.{how} We have set your file apart; nobody reads it. Talk to your privacy officer: this may be a data breach."
            )
        case .resemblesCitizenServiceNumber:
            .warning(
                nl:
                    "In “{column}” staat een getal dat op een burgerservicenummer (BSN) lijkt. Deze cel nemen wij niet over.",
                en: "“{column}” holds a number that looks like a citizen service number (BSN). We leave this cell out.",
                expectNL: "geen gegevens van één persoon", expectEN: "nothing about one person",
                doNL:
                    "Is het een BSN? Haal het weg en lever het bestand opnieuw aan. Is het iets anders? Dan hoeft u niets te doen; een medewerker kijkt ernaar.",
                doEN:
                    "Is it a BSN? Take it out and send the file again. Is it something else? Then you need not do anything; an official will look."
            )
        case .personLevelFile:
            .error(
                nl: "Dit bestand is {found}. Zulke gegevens mogen niet in deze map staan.",
                en: "This file is {found}. Such data must not be in this folder.",
                expectNL: "alleen aantallen en andere cijfers, geen gegevens van één persoon",
                expectEN: "only counts and other figures, nothing about one person",
                doNL:
                    "Stuur dit alleen via {road}. Lever hier aantallen per groep aan. Wij hebben uw bestand apart gezet; niemand leest het mee. Overleg met uw privacy-adviseur: dit kan een datalek zijn.",
                doEN:
                    "Send this only through {road}. Deliver counts for groups here. We have set your file apart; nobody reads it. Talk to your privacy officer: this may be a data breach."
            )
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
                expectNL: "een hele spreadsheet (.xlsx of .ods)", expectEN: "an intact spreadsheet (.xlsx or .ods)",
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
                doNL: "Staan daar ook cijfers die u wilt leveren? Lever elk blad dan aan als een eigen bestand.",
                doEN: "Do they hold figures you want to send as well? Then send each sheet as a file of its own.")
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
        case .noAgreementFits:
            .error(
                nl: "Dit bestand past bij geen van de afspraken met {partner}.",
                en: "This file fits none of the agreements with {partner}.",
                expectNL: "{detail}", expectEN: "{detail}",
                doNL:
                    "Gebruik de kolomkoppen die zijn afgesproken. Nieuwe gegevens? Maak eerst een afspraak met de gemeente.",
                doEN: "Use the headings that were agreed. New figures? First make an agreement with the municipality.")
        case .severalAgreementsFit:
            .error(
                nl: "Dit bestand past bij meer dan één afspraak.", en: "This file fits more than one agreement.",
                doNL:
                    "Zet in het bestand een kolom “gemeente”, of zet de naam van de gemeente in de naam van het bestand.",
                doEN:
                    "Add a column “gemeente” (municipality) to the file, or put the name of the municipality in its name."
            )
        case .partnerMismatch:
            .error(
                nl: "Het bestand noemt {found} als afzender, maar staat in de map van {partner}.",
                en: "The file names {found} as its sender but stands in the folder of {partner}.",
                expectNL: "{partner}", expectEN: "{partner}",
                doNL: "Zet het bestand in de goede map, of verbeter de afzender.",
                doEN: "Put the file in the right folder, or correct the sender.")
        case .municipalityMismatch:
            .error(
                nl: "Het bestand noemt {found}, maar deze afspraak gaat over {municipality}.",
                en: "The file names {found}, but this agreement is about {municipality}.",
                expectNL: "{municipality}", expectEN: "{municipality}",
                doNL: "Controleer voor welke gemeente dit bestand is.",
                doEN: "Check which municipality this file is for.")
        case .requiredColumnMissing:
            .error(
                nl: "De kolom “{column}” ontbreekt.{detail}", en: "The column “{column}” is missing.{detail}",
                expectNL: "een kolom met de kop “{column}”", expectEN: "a column with the heading “{column}”",
                doNL: "Voeg de kolom toe, of verbeter de kop.", doEN: "Add the column, or correct its heading.")
        case .unknownColumn:
            .warning(
                nl: "De kolom “{column}” kennen wij niet. Wij lezen die niet mee.",
                en: "We do not know the column “{column}”. We do not read it.",
                doNL: "Verbeter de kop als dit een afgesproken kolom is. Anders kunt u de kolom weghalen.",
                doEN: "Correct the heading if this is an agreed column. Otherwise you can remove it.")
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
                    "In deze regel staat een aanhalingsteken te veel of te weinig. Wij lezen het als gewone tekst: dan heeft de regel evenveel cellen als de andere.",
                en:
                    "This row has a quotation mark too many or too few. We read it as plain text: then the row has as many cells as the others.",
                doNL: "U hoeft niets te doen. Schrijf een aanhalingsteken in een tekst voortaan twee keer: \"\".",
                doEN: "Nothing to do. From now on write a quotation mark inside a text twice: \"\".")
        case .decodedTwice:
            .remark(
                nl: "Letters met een accent waren verminkt, zoals “Ã«” voor “ë”. Wij hebben {found} letters hersteld.",
                en: "Letters with an accent were garbled, such as “Ã«” for “ë”. We repaired {found} letters.",
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
        case .notANumber:
            .error(
                nl: "In de kolom “{column}” staat geen getal, maar {found}.",
                en: "The column “{column}” holds no number but {found}.",
                expectNL: "een getal in {unit}", expectEN: "a number in {unit}",
                doNL: "Vul een getal in. Is er geen cijfer? Schrijf dan “onbekend” of “n.v.t.”.",
                doEN: "Enter a number. No figure? Write “onbekend” (unknown) or “n.v.t.” (not applicable).")
        case .wrongUnit:
            .error(
                nl: "In de kolom “{column}” staat de eenheid {found}; afgesproken is {unit}.",
                en: "The column “{column}” has the unit {found}; {unit} was agreed.",
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
                nl: "In de kolom “{column}” staat {found}. Dat kan {first} zijn, maar ook {second}.",
                en: "The column “{column}” holds {found}. That can be {first} but also {second}.",
                doNL:
                    "Schrijf het getal zonder teken voor duizendtallen, of met een komma en decimalen. Een medewerker van de gemeente kijkt ernaar.",
                doEN:
                    "Write the number without a thousands sign, or with a comma and decimals. An official will look at it."
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
                expectNL: "hoogstens {limit} cijfers achter de komma", expectEN: "at most {limit} decimals",
                doNL: "Rond de waarde af, of controleer of de punt of komma goed staat.",
                doEN: "Round the value, or check the decimal sign.")
        case .unknownCode:
            .error(
                nl: "In de kolom “{column}” staat {found}. Dat staat niet op de lijst “{list}”.",
                en: "The column “{column}” holds {found}. That is not on the list “{list}”.",
                doNL: "Kies een waarde van de lijst.", doEN: "Choose a value from the list.")
        case .aliasRead:
            .remark(
                nl: "In de kolom “{column}” lezen wij {found} als “{meaning}”.",
                en: "In the column “{column}” we read {found} as “{meaning}”.",
                doNL: "U hoeft niets te doen.", doEN: "Nothing to do.")
        case .unreadablePeriod:
            .error(
                nl: "In de kolom “{column}” staat {found}. Daar lezen wij geen datum of periode in.",
                en: "The column “{column}” holds {found}. We cannot read a date or period in it.",
                expectNL: "een datum zoals 30-04-2021, of een periode zoals 2021, 2022-H1 of november 2022",
                expectEN: "a date such as 30-04-2021, or a period such as 2021, 2022-H1 or november 2022",
                doNL: "Schrijf de datum of periode zoals in het voorbeeld.",
                doEN: "Write the date or period as in the example.")
        case .impossibleDate:
            .error(
                nl: "In de kolom “{column}” staat {found}. Die datum bestaat niet.",
                en: "The column “{column}” holds {found}. That date does not exist.",
                expectNL: "een datum die bestaat, geschreven als dag-maand-jaar",
                expectEN: "a date that exists, written as day-month-year",
                doNL: "Verbeter de datum.", doEN: "Correct the date.")
        case .yearMissing:
            .error(
                nl: "In de kolom “{column}” staat {found}, maar er staat nergens welk jaar dat is.",
                en: "The column “{column}” holds {found}, but nothing says in which year.",
                expectNL: "een datum met jaar, of een regel met alleen het jaar erboven",
                expectEN: "a date with its year, or a row with only the year above it",
                doNL: "Zet het jaar achter de datum.", doEN: "Add the year to the date.")
        case .periodOutsideAgreement:
            .error(
                nl: "{found} valt niet binnen de afspraak.", en: "{found} does not fall within the agreement.",
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
                    "Hetzelfde cijfer staat er meer dan één keer, bijvoorbeeld {detail}. De eerste keer op regel {first}.",
                en: "The same figure stands there more than once, for example {detail}. First on line {first}.",
                expectNL: "elk cijfer één keer", expectEN: "each figure once",
                doNL: "Haal de dubbele cijfers weg.", doEN: "Remove the doubled figures.")
        case .totalRowSkipped:
            .remark(
                nl: "De regel “{found}” is een totaal. Die tellen wij niet mee.",
                en: "The row “{found}” is a total. We do not count it.",
                doNL: "U hoeft niets te doen.", doEN: "Nothing to do.")
        case .decimalSignRead:
            .remark(
                nl:
                    "In de kolom “{column}” staat een ander decimaalteken dan wij verwachtten: {found}. Wij lezen dat als getal met decimalen.",
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
                nl: "In {detail} gold “{found}” niet.", en: "“{found}” was not valid in {detail}.",
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
        case .textTooLong:
            .error(
                nl: "In de kolom “{column}” staat een tekst van meer dan {limit} tekens.",
                en: "The column “{column}” holds a text of more than {limit} characters.",
                expectNL: "hoogstens {limit} tekens", expectEN: "at most {limit} characters",
                doNL: "Kort de tekst in.", doEN: "Shorten the text.")
        case .periodRead:
            .remark(
                nl: "In de kolom “{column}” lezen wij {found}. {detail}",
                en: "In the column “{column}” we read {found}. {detail}",
                doNL: "U hoeft niets te doen als dit klopt.", doEN: "Nothing to do if this is right.")
        case .ambiguousDate:
            .warning(
                nl:
                    "In de kolom “{column}” staat {found}. Dat kan {first} zijn, maar ook {second}: bij andere datums in deze kolom staat de maand vooraan.",
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
                expectNL: "een getal in {unit}", expectEN: "a number in {unit}",
                doNL: "Vul een getal in. Is er geen cijfer? Schrijf dan “onbekend” of “n.v.t.”.",
                doEN: "Enter a number. No figure? Write “onbekend” (unknown) or “n.v.t.” (not applicable).")
        case .dateMadeByExcel:
            .error(
                nl:
                    "In de kolom “{column}” staat een datum: {found}. Waarschijnlijk heeft Excel die ervan gemaakt. Dat gebeurt bijvoorbeeld met 2-3 en 2.3.",
                en:
                    "The column “{column}” holds a date: {found}. Excel probably made it. That happens to 2-3 and 2.3, for example.",
                doNL:
                    "Kies in Excel voor deze cellen de eigenschap Tekst en typ opnieuw wat er moet staan. Sla het bestand daarna op.",
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
        case .sharesInsteadOfPercentages:
            .warning(
                nl:
                    "In de kolom “{column}” staan alleen getallen van 0 tot en met 1, zoals {found}. Misschien bedoelt u percentages: {first} procent.",
                en:
                    "The column “{column}” holds only numbers from 0 up to and including 1, such as {found}. Perhaps you mean percentages: {first} per cent.",
                doNL: "Schrijf percentages als getal van 0 tot en met 100, bijvoorbeeld 53 of 53%.",
                doEN: "Write percentages as a number from 0 up to and including 100, such as 53 or 53%.")
        case .sameAsOtherArea:
            .warning(
                nl: "De cijfers voor {first} zijn precies gelijk aan die voor {second} (“{column}”).",
                en: "The figures for {first} are exactly those for {second} (“{column}”).",
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
                nl: "Het bestand heeft cijfers over perioden van verschillende lengte door elkaar: {detail}.",
                en: "The file mixes figures about periods of different length: {detail}.",
                expectNL: "voor elk cijfer dezelfde soort periode", expectEN: "the same kind of period for each figure",
                doNL: "Kies één soort periode. Zet cijfers over een andere soort periode niet in hetzelfde bestand.",
                doEN: "Choose one kind of period. Do not put figures about another kind of period in the same file.")
        case .otherPeriodLength:
            .warning(
                nl: "{found} is een andere soort periode dan wij hebben afgesproken.",
                en: "{found} is another kind of period than we agreed.",
                expectNL: "{detail}", expectEN: "{detail}",
                doNL:
                    "Lever cijfers over de afgesproken periode als u die hebt. Anders beslist een medewerker van de gemeente.",
                doEN: "Send figures about the agreed period if you have them. Otherwise an official decides.")
        case .farFromEarlierFigures:
            .warning(
                nl: "In de kolom “{column}” staat {found}. Eerder kregen wij van u {earlier}.",
                en: "The column “{column}” holds {found}. Earlier you sent us {earlier}.",
                doNL:
                    "Controleer het getal. Staat de punt of komma goed? Klopt het, dan beslist een medewerker van de gemeente.",
                doEN: "Check the number. Is the decimal sign right? If it is correct, an official decides.")
        case .sameAsEarlierPeriod:
            .warning(
                nl: "Alle cijfers over {found} zijn gelijk aan die over {earlier}.",
                en: "All figures about {found} equal those about {earlier}.",
                doNL:
                    "Kijk of u het goede bestand hebt gestuurd. Kloppen de cijfers? Dan beslist een medewerker van de gemeente.",
                doEN: "See whether you sent the right file. Are the figures right? Then an official decides.")
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
