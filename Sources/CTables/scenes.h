// The scenes that come with the program, each a file in data/scenes. Adding one is adding its file, its array, its row in
// SCENES and its name in SceneCatalogue.

static const unsigned char scene_intercession[] = {
#embed "data/scenes/intercession.yaml"
};
static const unsigned char scene_god_relents[] = {
#embed "data/scenes/god-relents.yaml"
};
static const unsigned char scene_call_of_a_prophet[] = {
#embed "data/scenes/call-of-a-prophet.yaml"
};
static const unsigned char scene_annunciation[] = {
#embed "data/scenes/annunciation.yaml"
};
static const unsigned char scene_barren_mother[] = {
#embed "data/scenes/barren-mother.yaml"
};
static const unsigned char scene_meeting_at_the_well[] = {
#embed "data/scenes/meeting-at-the-well.yaml"
};
static const unsigned char scene_testing_in_the_wilderness[] = {
#embed "data/scenes/testing-in-the-wilderness.yaml"
};
static const unsigned char scene_covenant_lawsuit[] = {
#embed "data/scenes/covenant-lawsuit.yaml"
};
static const unsigned char scene_theophany[] = {
#embed "data/scenes/theophany.yaml"
};
static const unsigned char scene_younger_over_elder[] = {
#embed "data/scenes/younger-over-elder.yaml"
};
static const unsigned char scene_refused_prophet[] = {
#embed "data/scenes/refused-prophet.yaml"
};
static const unsigned char scene_healing_by_faith[] = {
#embed "data/scenes/healing-by-faith.yaml"
};

#define SCENES \
    {"scenes/intercession.yaml", scene_intercession, sizeof scene_intercession}, \
    {"scenes/god-relents.yaml", scene_god_relents, sizeof scene_god_relents}, \
    {"scenes/call-of-a-prophet.yaml", scene_call_of_a_prophet, sizeof scene_call_of_a_prophet}, \
    {"scenes/annunciation.yaml", scene_annunciation, sizeof scene_annunciation}, \
    {"scenes/barren-mother.yaml", scene_barren_mother, sizeof scene_barren_mother}, \
    {"scenes/meeting-at-the-well.yaml", scene_meeting_at_the_well, sizeof scene_meeting_at_the_well}, \
    {"scenes/testing-in-the-wilderness.yaml", scene_testing_in_the_wilderness, sizeof scene_testing_in_the_wilderness}, \
    {"scenes/covenant-lawsuit.yaml", scene_covenant_lawsuit, sizeof scene_covenant_lawsuit}, \
    {"scenes/theophany.yaml", scene_theophany, sizeof scene_theophany}, \
    {"scenes/younger-over-elder.yaml", scene_younger_over_elder, sizeof scene_younger_over_elder}, \
    {"scenes/refused-prophet.yaml", scene_refused_prophet, sizeof scene_refused_prophet}, \
    {"scenes/healing-by-faith.yaml", scene_healing_by_faith, sizeof scene_healing_by_faith},
