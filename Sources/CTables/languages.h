// The languages whose book names are known: for each a folder in data/languages with names.tsv (book names) and
// words.tsv (the words of references). Adding one is adding its folder, its two arrays and its row in LANGUAGES.

static const unsigned char en_names[] = {
#embed "data/languages/en/names.tsv"
};
static const unsigned char en_words[] = {
#embed "data/languages/en/words.tsv"
};
static const unsigned char es_names[] = {
#embed "data/languages/es/names.tsv"
};
static const unsigned char es_words[] = {
#embed "data/languages/es/words.tsv"
};
static const unsigned char de_names[] = {
#embed "data/languages/de/names.tsv"
};
static const unsigned char de_words[] = {
#embed "data/languages/de/words.tsv"
};
static const unsigned char fr_names[] = {
#embed "data/languages/fr/names.tsv"
};
static const unsigned char fr_words[] = {
#embed "data/languages/fr/words.tsv"
};
static const unsigned char pt_names[] = {
#embed "data/languages/pt/names.tsv"
};
static const unsigned char pt_words[] = {
#embed "data/languages/pt/words.tsv"
};
static const unsigned char it_names[] = {
#embed "data/languages/it/names.tsv"
};
static const unsigned char it_words[] = {
#embed "data/languages/it/words.tsv"
};
static const unsigned char nl_names[] = {
#embed "data/languages/nl/names.tsv"
};
static const unsigned char nl_words[] = {
#embed "data/languages/nl/words.tsv"
};
static const unsigned char la_names[] = {
#embed "data/languages/la/names.tsv"
};
static const unsigned char la_words[] = {
#embed "data/languages/la/words.tsv"
};
static const unsigned char ru_names[] = {
#embed "data/languages/ru/names.tsv"
};
static const unsigned char ru_words[] = {
#embed "data/languages/ru/words.tsv"
};
static const unsigned char zh_hant_names[] = {
#embed "data/languages/zh-Hant/names.tsv"
};
static const unsigned char zh_hant_words[] = {
#embed "data/languages/zh-Hant/words.tsv"
};
static const unsigned char zh_hans_names[] = {
#embed "data/languages/zh-Hans/names.tsv"
};
static const unsigned char zh_hans_words[] = {
#embed "data/languages/zh-Hans/words.tsv"
};
static const unsigned char ko_names[] = {
#embed "data/languages/ko/names.tsv"
};
static const unsigned char ko_words[] = {
#embed "data/languages/ko/words.tsv"
};
static const unsigned char he_names[] = {
#embed "data/languages/he/names.tsv"
};
static const unsigned char he_words[] = {
#embed "data/languages/he/words.tsv"
};
static const unsigned char el_names[] = {
#embed "data/languages/el/names.tsv"
};
static const unsigned char el_words[] = {
#embed "data/languages/el/words.tsv"
};

#define LANGUAGE(folder, code) \
    {"languages/" folder "/names.tsv", code##_names, sizeof code##_names}, \
    {"languages/" folder "/words.tsv", code##_words, sizeof code##_words},

#define LANGUAGES \
    LANGUAGE("en", en) \
    LANGUAGE("es", es) \
    LANGUAGE("de", de) \
    LANGUAGE("fr", fr) \
    LANGUAGE("pt", pt) \
    LANGUAGE("it", it) \
    LANGUAGE("nl", nl) \
    LANGUAGE("la", la) \
    LANGUAGE("ru", ru) \
    LANGUAGE("zh-Hant", zh_hant) \
    LANGUAGE("zh-Hans", zh_hans) \
    LANGUAGE("ko", ko) \
    LANGUAGE("he", he) \
    LANGUAGE("el", el)
