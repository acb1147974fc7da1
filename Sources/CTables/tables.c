#include "CTables.h"
#include <string.h>

static const unsigned char books[] = {
#embed "data/books.tsv"
};
static const unsigned char eng[] = {
#embed "data/eng.versification"
};
static const unsigned char org[] = {
#embed "data/org.versification"
};
static const unsigned char lxx[] = {
#embed "data/lxx.versification"
};
static const unsigned char vul[] = {
#embed "data/vul.versification"
};
static const unsigned char rso[] = {
#embed "data/rso.versification"
};
static const unsigned char rsc[] = {
#embed "data/rsc.versification"
};


// A language is a folder in data/languages: names.tsv (book names) and words.tsv (the words of references).
// Adding one is adding the folder, its two arrays here, and its two rows below.
#define LANGUAGE(code) \
    {"languages/" #code "/names.tsv", code##_names, sizeof code##_names}, \
    {"languages/" #code "/words.tsv", code##_words, sizeof code##_words}

static const unsigned char en_names[] = {
#embed "data/languages/en/names.tsv"
};
static const unsigned char en_words[] = {
#embed "data/languages/en/words.tsv"
};

static const CTable tables[] = {
    {"books.tsv", books, sizeof books},
    {"eng.versification", eng, sizeof eng},
    {"org.versification", org, sizeof org},
    {"lxx.versification", lxx, sizeof lxx},
    {"vul.versification", vul, sizeof vul},
    {"rso.versification", rso, sizeof rso},
    {"rsc.versification", rsc, sizeof rsc},
    LANGUAGE(en),
};

CTable ctable_named(const char *name) {
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        if (strcmp(tables[i].name, name) == 0) return tables[i];
    return (CTable){NULL, NULL, 0};
}

size_t ctable_count(void) { return sizeof tables / sizeof *tables; }

CTable ctable_at(size_t index) {
    return index < ctable_count() ? tables[index] : (CTable){NULL, NULL, 0};
}
