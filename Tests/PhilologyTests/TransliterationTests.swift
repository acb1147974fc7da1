import Philology
import Testing

@Suite struct TransliterationTests {
    @Test(arguments: [
        ("הַנִּיחָה לִּי", "hannîḥâ lî"), ("בְּרֵאשִׁית", "bərēʾšît"), ("בָּרָא", "bārāʾ"), ("אֱלֹהִים", "ʾĕlōhîm"),
        ("הַשָּׁמַיִם", "haššāmayim"),
        ("תּוֹרָה", "tôrâ"), ("שָׁלוֹם", "šālôm"), ("רוּחַ", "rûaḥ"), ("מָשִׁיחַ", "māšîaḥ"), ("יִשְׂרָאֵל", "yiśrāʾēl"),
        ("דְּבָרִים", "dəbārîm"), ("חֶסֶד", "ḥesed"), ("מִצְוָה", "miṣwâ"), ("צִוָּה", "ṣiwwâ"), ("עָוֺן", "ʿāwōn"),
        ("כָּל־הָאָרֶץ", "kol-hāʾāreṣ"),
        ("חָכְמָה", "ḥokmâ"), ("חָכְמָ֑ה", "ḥokmâ"), ("אָֽמְר֖וּ", "ʾāmərû"), ("שָׁמְרוּ", "šāmərû"), ("וּבְנֵי", "ûbənê"),
        ("מַלְכֵי", "malkê"),
        ("יִשְׁמְרוּ", "yišmərû"), ("הַלְלוּ", "haləlû"), ("קָטַלְתְּ", "qāṭalt"), ("דְּבָרָיו", "dəbārāyw"), ("אָבִיו", "ʾābîw"),
        ("צִיּוֹן", "ṣiyyôn"),
        ("יְהוָה", "yhwh"), ("לַֽיהוָ֔ה", "layhwh"), ("גָּבֹהַּ", "gābōah"), ("נָעֳמִי", "noʿŏmî"), ("לֹא", "lōʾ"), ("הוּא", "hûʾ"),
        ("מֹשֶׁה", "mōšeh"),
        ("וַיִּנָּחֶם", "wayyinnāḥem"), ("לֶךְ", "lek"),
    ])
    func `Hebrew words stand as the handbooks write them`(hebrew: String, latin: String) {
        #expect(Transliteration.latin(hebrew) == latin)
    }

    @Test(arguments: [
        ("λόγος", "logos"), ("ἄγγελος", "angelos"), ("ἁμαρτία", "hamartia"), ("υἱός", "huios"), ("Ἰησοῦς", "Iēsous"),
        ("πνεῦμα", "pneuma"),
        ("ῥῆμα", "rhēma"), ("εὐαγγέλιον", "euangelion"), ("Ἡσαΐας", "Hēsaias"), ("ψυχή", "psychē"), ("οὗτος", "houtos"),
        ("αὐτός", "autos"),
        ("μεσίτης", "mesitēs"), ("παράκλητος", "paraklētos"), ("ὕδωρ", "hydōr"), ("Ἑβραῖος", "Hebraios"),
        ("καὶ ὁ λόγος", "kai ho logos"),
        ("θεῷ", "theō"), ("σάρξ", "sarx"), ("ἐκκλησία", "ekklēsia"),
    ])
    func `Greek words stand as the handbooks write them`(greek: String, latin: String) {
        #expect(Transliteration.latin(greek) == latin)
    }

    @Test func `the order of marks makes no difference`() {
        // nun, dagesh, hiriq, accent in every order
        let marks = ["\u{5BC}", "\u{5B4}", "\u{5A3}"]
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let word = "ה\u{5B7}נ" + order.map { marks[$0] }.joined() + "יח\u{5B8}ה"
            #expect(Transliteration.latin(word) == "hannîḥâ")
        }
        #expect(Transliteration.latin("υ\u{314}\u{301}δωρ") == Transliteration.latin("υ\u{301}\u{314}δωρ"))
    }

    @Test func `other text stays as it is`() {
        #expect(Transliteration.latin("to say “חֶסֶד”, mercy") == "to say “ḥesed”, mercy")
    }
}
