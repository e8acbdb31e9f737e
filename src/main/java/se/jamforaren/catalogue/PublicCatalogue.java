package se.jamforaren.catalogue;

/** A catalogue with its JSON as it was published. */
record PublicCatalogue(Catalogue catalogue, String json) {
    String id() {
        return catalogue.choiceSystem().id();
    }
}
