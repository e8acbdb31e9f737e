package se.jamforaren.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;

/**
 * A sort of page.
 *
 * @param path what comes after the language
 * @param answers how many questions of the guide are answered on the way
 */
record PageType(String name, String path, int answers) {
    static final List<PageType> ALL = List.of(
            at("start", ""),
            at("list", "exempel/"),
            at("list, words and programme", "nacka-2016/?q=svenska&programme=sai"),
            at("list, choices by name", "nacka-2016/?language=so&industry=transport&order=name"),
            at("list, by a figure, a facet whole", "exempel/?order=nki&programme=grund&visa=industry"),
            at("list, nobody fits", "nacka-2016/?q=qqqqqq"),
            at("list, past the last page", "nacka-2016/?page=7"),
            at("profile", "exempel/anordnare/exempelbryggan"),
            at("profile, new", "exempel/anordnare/exempelstart"),
            at("profile, little answered", "nacka-2016/anordnare/jobblotsen"),
            at("profile, others chosen", "nacka-2016/anordnare/cognix?a=misa"),
            at("programme", "nacka-2016/insats/forstarkt"),
            at("comparison", "exempel/jamfor?a=exempelbryggan&a=exempelkoden&a=exempelstart"),
            at("comparison of four", "nacka-2016/jamfor?a=misa&a=cognix&a=integra&a=eductus"),
            at("comparison, one", "nacka-2016/jamfor?a=misa"),
            at("comparison, empty", "nacka-2016/jamfor"),
            at("guide, first question", "exempel/valj"),
            new PageType("guide, second question", "exempel/valj", 1),
            new PageType("guide, end", "nacka-2016/valj", 9),
            at("sheet", "nacka-2016/blad?a=misa"),
            at("sheet of four", "exempel/blad?a=exempelbryggan&a=exempelvarden&a=exempelkoden&a=exempelsprak&med=en"),
            at("sheet, empty", "nacka-2016/blad"),
            at("figures", "exempel/siffror"),
            at("figures, published", "nacka-2016/siffror"),
            at("order", "exempel/ordning"),
            at("order, one programme", "nacka-2016/ordning?programme=sai"),
            at("accessibility", "om/tillganglighet"),
            at("privacy", "om/integritet"),
            at("rights", "om/rattigheter"),
            at("minority languages", "om/minoritetssprak"),
            at("translations", "oversattningar"),
            at("translations, a list", "oversattningar?sprak=ar&del=messages"),
            at("fault 400", "nacka-2016/?page=x"),
            at("fault 404", "nope"),
            at("fault 500", "fault/500"),
            at("fault 503", "fault/503"));

    private static PageType at(String name, String path) {
        return new PageType(name, path, 0);
    }

    /** Goes there, as far as there are questions. */
    Response open(Page page, String portal, String language) {
        Response response = page.navigate(portal + "/" + language + "/" + path);
        for (int given = 0; given < answers; given++) {
            Locator answer = page.locator(".plates li:nth-child(1) button");
            if (answer.count() == 0) {
                break;
            }
            response = page.waitForNavigation(answer::click);
        }
        return response;
    }
}
