package se.jamforaren.search.web;

import io.micronaut.core.annotation.Nullable;

/**
 * A term to choose; how many offer it and whether it is chosen is filled in later.
 *
 * @param name of the facet
 */
record OptionView(
        String name, String value, String text, @Nullable String icon) {}
