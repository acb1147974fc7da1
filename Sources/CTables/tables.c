#include "CTables.h"
#include "languages.h"
#include "scenes.h"
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
static const unsigned char features[] = {
#embed "data/features.tsv"
};
static const unsigned char folding[] = {
#embed "data/folding.tsv"
};
static const unsigned char hebrew_verb_numbers[] = {
#embed "data/hebrew-verb-numbers.tsv"
};
static const unsigned char irregular_forms[] = {
#embed "data/irregular-forms.txt"
};
static const unsigned char uninflected[] = {
#embed "data/uninflected.txt"
};

static const unsigned char genres[] = {
#embed "data/genres.tsv"
};

static const unsigned char document_css[] = {
#embed "data/document.css"
};

static const unsigned char site_css[] = {
#embed "data/site.css"
};

static const unsigned char site_js[] = {
#embed "data/site.js"
};

static const unsigned char question_words[] = {
#embed "data/question-words.txt"
};

static const unsigned char word_families[] = {
#embed "data/word-families.txt"
};

static const unsigned char edition_names[] = {
#embed "data/edition-names.tsv"
};

static const unsigned char old_spellings[] = {
#embed "data/old-spellings.tsv"
};

static const unsigned char sword_kjv[] = {
#embed "data/kjv.sword"
};
static const unsigned char sword_nrsva[] = {
#embed "data/nrsva.sword"
};
static const unsigned char book_groups[] = {
#embed "data/book-groups.txt"
};
static const unsigned char function_words[] = {
#embed "data/function-words.txt"
};

static const unsigned char parallels_vectors[] = {
#embed "data/parallels.vectors"
};
static const unsigned char parallels_trees[] = {
#embed "data/parallels.trees"
};
static const unsigned char entities[] = {
#embed "data/entities.tsv"
};

static const CTable tables[] = {
    {"parallels.vectors", parallels_vectors, sizeof parallels_vectors},
    {"parallels.trees", parallels_trees, sizeof parallels_trees},
    {"books.tsv", books, sizeof books},
    {"question-words.txt", question_words, sizeof question_words},
    {"word-families.txt", word_families, sizeof word_families},
    {"genres.tsv", genres, sizeof genres},
    {"document.css", document_css, sizeof document_css},
    {"site.css", site_css, sizeof site_css},
    {"site.js", site_js, sizeof site_js},
    {"eng.versification", eng, sizeof eng},
    {"org.versification", org, sizeof org},
    {"lxx.versification", lxx, sizeof lxx},
    {"vul.versification", vul, sizeof vul},
    {"rso.versification", rso, sizeof rso},
    {"rsc.versification", rsc, sizeof rsc},
    LANGUAGES
    {"edition-names.tsv", edition_names, sizeof edition_names},
    {"old-spellings.tsv", old_spellings, sizeof old_spellings},
    SCENES
    {"kjv.sword", sword_kjv, sizeof sword_kjv},
    {"nrsva.sword", sword_nrsva, sizeof sword_nrsva},
    {"book-groups.txt", book_groups, sizeof book_groups},
    {"entities.tsv", entities, sizeof entities},
    {"function-words.txt", function_words, sizeof function_words},
    {"features.tsv", features, sizeof features},
    {"folding.tsv", folding, sizeof folding},
    {"hebrew-verb-numbers.tsv", hebrew_verb_numbers, sizeof hebrew_verb_numbers},
    {"irregular-forms.txt", irregular_forms, sizeof irregular_forms},
    {"uninflected.txt", uninflected, sizeof uninflected},
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
