package se.jamforaren.web;

import com.github.jknack.handlebars.io.FileTemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Templates that are read once: the loader of the library looks at the file system for every partial of every page. */
final class KeptTemplates extends FileTemplateLoader {
    private final Map<String, TemplateSource> known = new ConcurrentHashMap<>();

    KeptTemplates(Path folder) {
        super(folder.toFile(), ".hbs");
    }

    @Override
    public TemplateSource sourceAt(String location) {
        return known.computeIfAbsent(location, this::read);
    }

    private TemplateSource read(String location) {
        try {
            return super.sourceAt(location);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
