package se.jamforaren.sheet.web;

/**
 * A text in its language.
 *
 * @param html value of the lang attribute
 * @param direction value of the dir attribute
 */
record Passage(String text, String html, String direction) {}
