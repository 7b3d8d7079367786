/// The first names that are common in the Netherlands, in all its communities; in lower case, sorted.
///
/// Left out is what is an ordinary word as well (`floor`, `merel`, `storm`), or what schools, halls and programmes are
/// often called (`beatrix`, `juliana`): a text is taken for somebody's name by these, so each must be a name and little
/// else.
enum FirstNames {
    static func contains(_ word: String) -> Bool { all.contains(word) }

    private static let all: Set<String> = Set(list.split(whereSeparator: \.isWhitespace).map(String.init))

    static let list = """
        aad aafke aagje aaltje aart aartje abbas abby abdel abdelaziz abdelhak abdelkader abdellah abderrahim
        abderrahman abdi abdirahman abdul abdulkadir abdullah abdurrahman abel abigail achmed achraf adam adama
        adnan adriaan adrian adriana adrianus adrie agata agnes agnieszka ahlam ahmad ahmed ahmet aicha aimée aisha
        aisja akif akram aladdin albert alberta alberto aldo alejandro aleksander aleksandr aleksandra alena alessia
        alessio alex alexandra alexia alexis alfons alfred ali alice alicia alida alina aliya allard alwin amalia
        amanda amani amelia amin amina aminata amine amir amira amjad amna amy ana anas anass anastasia andrea
        andreas andrei andrej andries andrzej andré aneta angela angelique angelo ania aniek anika anil anique anisa
        anissa anita anja anka anke ankie anna annabel annabelle anne annegreet anneke annelies anneloes annemarie
        annemiek annemieke annet annette annick annie anniek annika anny anoek anouar anouk anousch ansje anthony
        antje antoinette anton antonia antonio antonius antoon aouatif arash arda arend arie arif arjan arjen arjun
        armin arnaud arne arno arnold arnoud arthur artur arya arzu asha ashley ashwin asiya aslan asli asma asmaa
        assia astrid atie audrey auke axel ayaan ayan ayana ayden aydin ayla aylin ayman aymane ayoub ayse ayşe azad
        aziz aziza azra aïcha babette badr bahar bahram baran barbara barend bart bartosz barış bas bashir basma
        bastiaan batoul bauke baukje beata beatrice beatriz belinda benedikt benjamin bennie benno bente berat
        berber berend berfin bernadette bernard bert berta bertha bertus betty beyza bianca bilal bilel birgit birol
        bjorn björn boaz bob bogdan bojan boris bouchra boudewijn boukje bowien bozena brahim bram branco brandon
        brechtje brenda brian brigitta brigitte britt bruno bryan burak burhan busra bülent büşra caitlin camiel
        camila camilla carel carien carin carina carla carlijn carlo carlos carola carolien carolina caroline cas
        casper catalina catharina catherine cecile cecilia celia celine cem cemal cemile cengiz ceren ceylin chadli
        chahid chaima chakir chanel chantal chantalle charaf charelle charissa charles charlotte chayenne chiara
        chris chrisje christa christel christiaan christian christien christina christine christophe christopher
        christos cihan cindy claire clara clarissa claudia clemens cleo coen colette colin collin connie conny coos
        cora corine corinne cornelia cornelis corné corrie corry cristian cristina cynthia daan daantje dagmar dalia
        damian damla dana daniel daniela daniella danielle danique daniël daniëlle danny daria dario darius dariusz
        dave david davide davy debbie deborah defne denise deniz dennis derin derk derya desi desiree desirée devin
        devran dewi deya diana dick diede diederik diego dieke dieter dieuwertje dieuwke dilan dilara dilek dillan
        dimitri dina dinand dindy dineke dionne dirk dirkje djamila djamilla djoeke dmitri dominik dominika
        dominique doniya donna donny donya doortje dorien dorota dorothea dorothé douae doutzen douwe driss duygu
        dylan dymphy ebru ecrin edanur eddy edgar edin edine edith edmond eduard edward edwin edyta eefje eefke
        eelco eelke egbert ehsan eileen eimen elena eleni eleonora elfi elian eliana elias elien elif elin elina
        eline elisa elisabeth elise eliza elizabeth ella ellen ellie elly elma elmar elodie eloïse els elsa elsbeth
        elsemiek elske elvan elvira elvis elwin elynn elza emiel emil emile emilia emilie emilio emily emine emir
        emirhan emma emmanuel emre emrullah ender enes enis enrico enya enzo erdal erdem erhan eric erica erik erika
        erikjan erin ernst ersin erwin esma esmee esmeralda esmée esra estelle esther ethan etienne eugenie eva
        evelien eveline evelyn evert evi evie evy ewa ewelina eymen ezgi ezra fabian fabiana fabienne fabio fadi
        fadila fadma fahad fahd fahima faisal faiza fanny farah farhan farid farida farouk faruk fatih fatiha fatima
        fatma fatmagül fatoumata fatuma fayza febe federico feike felicia felix femke femmie fenna fenne fenno ferdi
        ferdinand ferhat feride fernando fethi feyza fieke fien fikret filip filippo filiz finn fiona firat fleur
        floortje floriaan florian floris flynn fokke foppe fouad fouzia franca francesca francesco francien francine
        francis francisca francisco franciscus frank franka frans françois fred freddy frederik frederique freek
        freya frida frieda frits fritz froukje fuad furkan gabriel gabriela gabriella gabriëlla gaby gamze garance
        geert geertje geertruida gemma geneviève georgia georgios gerard gerben gerbrand gerda gerdien gerlof
        germaine gerrie gerrit gerry gert gertie gertjan gertrude ghassan ghislaine giel gijs gijsbert gilbert gina
        giorgio giovanni giulia giuseppe gizem gonda gosse gracia graziella greet greetje gregor greta gretha griet
        grietje grzegorz guido gulsum guus guusje gwen gwendolyn gönül gül gülay gülcan gülsen gülsüm günay habiba
        hacer hadewych hadi hadil hafid hafida hafsa hajar hakan hakim hala halil halima halina hamid hamza hanan
        handan hani hania hanna hannah hannan hanne hanneke hannes hannie hans hansje harald harm harmen harmke
        harold haroun harrie harriet harry hasan hasna hassan hassna hatice havva hayat haydar hayden hedwig hedy
        heidi heike hein heleen helen helena helene helga helma hendrik hendrika hendrikus henk henny henri henrieke
        henriette henry herbert herman hermien hessel hester hicham hidde hilal hilda hilde hillie hiske houda
        houssam hubert hugo hussein huub hylke hélène hülya hümeyra hüseyin ibrahim ibtissam idris ieke ihsan
        ijsbrand ikram ilaria ilham ilhan ilias ilona ilse ilyas ilyes imane imke imran inas ineke ines inez inge
        ingeborg ingmar ingrid ioana ioannis irena irfan irina iris irma irmgard isa isaac isabeau isabel isabella
        isabelle isaiah iskander ismael ismail ismaël issa issam ivan ivana ivar ivo ivonne ivy iwona iza izabela
        izzy jaap jacco jackie jacky jaco jacob jacoba jacobus jacomijn jacqueline jacques jaden jaela jagoda jaiden
        jaimy jakob jakub jaleesa jalila jamal jamie jamila jamilla jan jana jane janet janiek janine janke janna
        janneke jannes jannie janny janou janus jaouad jari jarno jaron jasmijn jasmin jasmina jasmine jason jasper
        javier jayden jaylinn jayson jaïr jeanet jeanette jeanine jeannette jeff jeffrey jelena jelger jelle jelmer
        jennifer jenny jens jeremy jerney jeroen jerom jerome jerry jesper jesse jessica jessy jesús jikke jildou
        jill jim jimmy jinte jip jitske jitte joachim joana joanna joanne jochem jochum jody joe joel joelle joep
        joey johan johanna johannes john johnny jolanda jolande jolanta jolien jolijn jomar jonah jonas jonatan
        jonathan jonne joop joost jordi jordy jorge jorick jorien joris jorn jorrit jort jos josef josefien joseph
        josephine josh joshua josien josine josje jossy josé joud jouke joukje joyce jozef joël juan judith jules
        julia julian julie julien juliette julius juliën jullian jurgen juriaan jurian jurre jurriaan jurriën justin
        justus justyna jytte jürgen kaan kacper kai kaj kamal kamil kamila kamilla karel karen karim karima karin
        karina karl karlijn karolien karolina karsten kaspar katarzyna katharina kathelijne kathleen kathy katie
        katinka katja katrien kawtar kaylee kayleigh kayra keano kees keesje kelly kelsey kemal kenan kenneth kerem
        kerim kevin keyla khadija khadra khaled khalid khalil khloe kiara kiki kilian kim kimberley kimberly kirsten
        kirsty kitty kjell klaas klaasje klaudia klazien koen koenraad konstantin koos koray korneel kornelis kris
        krista kristel kristian kristina kristof krystyna krzysztof kubilay kurt kwame kyan kylie kyra kübra lamia
        lamine lamyae lana lara lars lasse latifa latoya laura laure lauren laurens laurent laurie laurien leah
        leander leen leendert leila lejla lena lenie lenn lennart lennert lennox lenny leo leon leona leonard leonie
        leonoor leonor leontine leroy lesley leslie leticia levi leyla leïla lia liam liana lianne lidewij lidia
        liduina lidwien lieke lieneke liesbeth lieselot lieve lilian liliana lilly lily lina linda linsey linus
        lioba lionel lisa lisanne lisbeth lise liselotte lisette liva livia liya lizette lizzy lodewijk loek loes
        lois lonneke loraine lorena lorenzo lotje lotte louay loubna louie louis louisa louise lourdes loïs lubna
        luc luca lucas lucia luciano lucie lucien lucy ludo ludovic luis luisa luka lukas lukasz luke luna luuk
        lyana lydia lynn maaike maarten maartje machiel machteld maciej maddy madeleine madelief madelon magda
        magdalena mahdi mahmoud mahmut maik maike maikel majid maksim maksym malak malgorzata malika malou malu
        manal mandy manfred manoe manon manou manouk manuel manuela maral marc marcel marcella marcelle marcin marco
        marcus marek maren margaretha margarita margit margot margreet margriet maria mariam mariama mariana
        mariangela marianne maricke marie marieke marielle marije marijke marijn marijse marina marinda marinka
        marinus mario mariola marion marisa marisol marit marita marius mariusz mariëlla mariëlle marja marjan marjo
        marjolein marjolijn marjon marjorie mark marko markus marleen marlies marloes marlon marlou marnix maroua
        marouan marouane marta marten martha marthe martien martijn martin martina martine martinus marvin marwa
        marwan maryam maryem maryse marzena mateo mateusz mathias mathieu mathijs mathilde matias matteo matthew
        matthias matthijn matthijs maud maureen maurice mauro max maxim maxime maximilian maya mayke mayra maëlle
        mees mehdi mehmet mehtap meike meindert meintje melani melania melanie melek melih melike melina melisa
        melissa melle melvin memet menno meral mert merve meryem meryl mia micha michael michaela michal michaël
        michel michelle michiel mick micky mieke mieneke miep miguel mihaela mihai mikael mikail mike mikolaj mila
        milad milan milena milou mindert minke mira miranda miray mirco mireille mirella miriam miriana mirjam mirko
        mirte mirthe mischa mitchel mitchell mo mohamad mohamed mohammad mohammed moisés monia monica monika monique
        morad moreno morgan morris morsal mostafa mouad mouna mounir mourad moussa muhammad muhammed muhammet munira
        murat musa mustafa mustapha myla mylene myrna myrte myrthe naamah nabil nabila nadia nadim nadine nadir
        naima najat najib najim najoua nancy naomi naoual narges nasra nasser nassim nassima natalia natalie natasha
        natasja nathalie nathan nawal nawfal nazan nazli nebahat nelleke nelly nermin nesrin nettie nevin nicholas
        nick nicky nico nicolaas nicolas nicole nicolette niek niels nienke nihal nihat niki nikita nikki niklas
        nikola nikolaj nikos nilay nils nilüfer nina ninke ninthe noa noah nolan nollie noor noortje nora nordin
        noreen noud nour noura nourdine noureddine nouri noé noémie noël noëlle noëmi nuran nuray nurcan nuria
        nursel nurten odette ofelia okan olaf oleksandr olena olga olger olivia olivier omar omer omran onno onur
        oskar osman oualid ouassim oubayda oumaima oumayma ousmane oussama ozan pablo pamela paola paolo pascal
        pascalle patricia patricio patrick patrycja patryk paul paula paulien paulina pauline paulus pavel pawel
        pedro peggy pelin pepijn perihan peter petra petronella petrus phileine philip philippe pieke pien pierre
        piet pieter pieternel pietertje pietje pim piotr pleun pleuni pleunie polina priscilla priya przemyslaw
        quincy quinn quinten quinty quirijn qusai rabia rabih rachel rachid rachida radboud radouan rafael rafaella
        rafal rafaël rafał rafik rahim rahma rahmi raimond rajae rajesh rajiv ralf ralph ramazan ramin ramon ramona
        ramses
        randa randy rania ranya raquel rasheed rashid raul rayan rayane raymond rayyan rebecca reda redouan redouane
        reggie regilio regine reina reinder reinier reinoud reinout rejane remco remi remy renata renate renato
        renee rens renske renzo rené renée reuben reyhan reza rhonda ria riad riana rianne ricardo richard rick
        ricky rida rieneke rienk rifat rik rika rikkert riley rima rinaldo rinie rinke rinse rinske rintje rinus
        rishi rita rivka rob robbert robbie robert roberta roberto robin robine robrecht roby rochelle rodney
        rodrigo roel roeland roelie roelien roelof roemer roger rogier roland rolf romain romana romano romy romée
        ron ronald ronan ronja ronnie ronny roos roosje roosmarijn rosa rosalie rosalinde rosan rosanne roseline
        rosemarie rosita rowan rowin roxana roxanne roy ruben rudi rudolf rudy rutger ruth ruud ryan rymke rémi saad
        saadia saar saartje sabah sabine sabri sabrin sabrina sacha sadik safae safiya safouan sahar sahra said
        saida sakina salah saleh salem salim salima sally salma salomé salvatore sam saman samantha samet sami samia
        samir samira samuel sanaa sanae sander sandor sandra sandy sanna sanne sara sarah sarina sascha sasja saskia
        savannah saïd sebas sebastiaan sebastian sebastien sefa seher selcuk selim selin selina selma selçuk sem
        semih semiha semra serdar serena sergej sergio serkan serpil servet sevda severine sevgi sevil sevim sevinç
        seyda seyma sezen sezer shanaya shania shaniqua shanna shannon shaquille sharan sharda shari sharita sharon
        shayna sheila shelley sherida sherin shirley shivani siebe siebren siem siemen sietse sietske sigrid silke
        silvana silvia silvio simon simona simone sinan sinem sjaak sjaan sjaantje sjef sjoerd sjoerdje sjors
        sjoukje slawomir sofia sofian sofie sofyan sohaib sonia sonja sophia sophie sophieke soufian soufiane
        souhaila soukaina soumaya stacey stan stanislaw stanley stefan stefania stefanie stefano steffie stephan
        stephanie stephen steve steven stijn stijntje stine suhaib suleyman sumaya sumeyra susan susanna susanne
        suus suzan suzanna suzanne sven svetlana swen sybrand sybren sylvain sylvana sylvester sylvia sylvie sylwia
        szymon süleyman sümeyye taha tahir tamar tamara tania tanja tarik tariq tatiana tatjana tayfun tayyip tess
        tessa teun teunis teuntje tevfik thalia thea theda theo theodora theodorus theresa thiago thies thijmen
        thijs thom thomas thymen thérèse tibbe tibor ties tiffany tijmen tijn tijs tim timo timon timothy tina
        tineke tinus titia tjalling tjeerd tjerk tjitske tjitte tobi tobias toby tom tomasz tommie tommy tonia
        tonnie tonny toos tracy trijntje trudy truus tuana tuba tugba turan turgut tuğba tuğrul tuğçe twan tycho
        tygo tymen tymon tülay ufuk ugur ulrike umit ursula usman utku uğur valentijn valentin valentina valerie
        vanessa vasil veerle vera verena veronica veronika veronique vicky victor vigdis viktor viktoria vinay
        vincent violeta vivian vivianne vivienne viviën viviënne vladimir volkan volodymyr wafa wafae wahid wail
        walid walter wanda warner wasim wassim wendel wendelien wendy wesley wessel wiebe wiebke wiebren wieke
        wieslawa wieteke wietse wilco wilfred wilhelm wilhelmus willeke willem willemien willemijn willemke willie
        willy wilma wim wina winnie wojciech wolter wopke wout wouter wubbe wubbo wytse wytske xander xanthe xavi
        xavier xiomara yagmur yahya yalçın yaman yamina yannick yannis yara yared yaren yasar yasemin yasin yasine
        yasir yasmin yasmina yasmine yassin yassine yassir yavuz yağmur yaşar yelena yeliz yente yesim yeşim yigit
        yildiz yiğit yoan yoeri yohannes yolanda yonas yoran yorick yosra younes youri yousef youssef youssouf yunus
        yuri yuriy yusra yusuf yvette yvo yvonne yılmaz zachary zafer zahir zahra zaid zainab zakaria zakariya zaki
        zarah zayd zaynab zbigniew zehra zekeriya zelda zeliha zeynep ziad zineb zoe zofia zohra zouhair zoë zuleyha
        zuzanna zübeyde zülal ömer özcan özge özgür özkan özlem ümit şeyma
        """
}
