package se.jamforaren.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.jamforaren.text.Texts;

/**
 * One page as a reader asked for it: in which language, where below it, and with which parameters. Nothing of it is
 * kept.
 *
 * @param path what comes after the language in the address, {@code nacka-2016/}
 * @param query parameters that links to the same page keep, in order
 * @param posted parameters that travel in the body only
 * @param chosen ids of the providers that the reader has chosen to compare
 * @param choiceSystem id of the open choice system
 */
public record Visit(
        Texts texts,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> posted,
        List<String> chosen,
        Optional<String> choiceSystem) {

    /** A page without parameters. */
    public static Visit to(Texts texts, String path) {
        return new Visit(texts, path, Map.of(), Map.of(), List.of(), Optional.empty());
    }

    /** A page of a choice system that keeps the chosen providers. */
    public static Visit to(Texts texts, String choiceSystem, String path, List<String> chosen) {
        return new Visit(texts, choiceSystem + "/" + path, Map.of(), Map.of(), chosen, Optional.of(choiceSystem));
    }

    /** The same page with other providers chosen. */
    public Visit choosing(List<String> ids) {
        return new Visit(texts, path, query, posted, ids, choiceSystem);
    }

    /** The same page with other parameters. */
    public Visit asking(Map<String, List<String>> parameters) {
        return new Visit(texts, path, parameters, posted, chosen, choiceSystem);
    }

    /** The start page. */
    public String home() {
        return "/" + texts.language().tag() + "/";
    }

    /** This page. */
    public Address here() {
        return in(texts.language().tag());
    }

    /** The same page in another language. */
    public Address in(String language) {
        return new Address("/" + language + "/" + path).with(query).with("a", chosen);
    }

    /** An address below the choice system that keeps the chosen providers. */
    public String address(String below) {
        return link(below).toString();
    }

    /** The same, to add parameters to. */
    public Address link(String below) {
        return new Address("/" + texts.language().tag() + "/" + choiceSystem.orElseThrow() + "/" + below)
                .with("a", chosen);
    }
}
