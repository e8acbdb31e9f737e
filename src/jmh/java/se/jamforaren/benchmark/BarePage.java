package se.jamforaren.benchmark;

import java.util.ArrayList;
import java.util.List;

/** A page that is known already, written piece by piece with its texts escaped: the least that any template does. */
public final class BarePage {
    private final List<String> parts = new ArrayList<>();

    /** @param page as HTML */
    public BarePage(String page) {
        parts.addAll(List.of(page.split("(?=<)|(?<=>)")));
    }

    /** Writes it. */
    public String write() {
        StringBuilder page = new StringBuilder(1 << 14);
        for (String part : parts) {
            if (part.startsWith("<")) {
                page.append(part);
            } else {
                escape(part, page);
            }
        }
        return page.toString();
    }

    private static void escape(String text, StringBuilder page) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                case '&' -> page.append("&amp;");
                default -> page.append(c);
            }
        }
    }
}
