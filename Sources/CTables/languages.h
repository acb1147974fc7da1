// The languages whose book names are known: for each a folder in data/languages with names.tsv (book names) and
// words.tsv (the words of references). Adding one is adding its folder, its two arrays and its row in LANGUAGES.

static const unsigned char en_names[] = {
#embed "data/languages/en/names.tsv"
};
static const unsigned char en_words[] = {
#embed "data/languages/en/words.tsv"
};

#define LANGUAGE(folder, code) \
    {"languages/" folder "/names.tsv", code##_names, sizeof code##_names}, \
    {"languages/" folder "/words.tsv", code##_words, sizeof code##_words},

#define LANGUAGES \
    LANGUAGE("en", en)
