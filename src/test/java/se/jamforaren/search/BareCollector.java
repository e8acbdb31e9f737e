package se.jamforaren.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects ids by tier and counts facets, as a plain Lucene program would. */
final class BareCollector implements CollectorManager<BareCollector.Segments, BareLucene.Found> {
    private static final int TIERS = 1_000_000;

    private final BareLucene.Asked asked;

    BareCollector(BareLucene.Asked asked) {
        this.asked = asked;
    }

    @Override
    public Segments newCollector() {
        return new Segments();
    }

    @Override
    public BareLucene.Found reduce(Collection<Segments> all) {
        Map<Integer, Set<String>> tiers = new HashMap<>();
        Map<String, Integer> facets = new HashMap<>();
        for (Segments segments : all) {
            segments.tiers.forEach((tier, ids) ->
                    tiers.computeIfAbsent(tier, t -> new HashSet<>()).addAll(ids));
            segments.facets.forEach((term, count) -> facets.merge(term, count, Integer::sum));
        }
        return new BareLucene.Found(tiers, facets);
    }

    /** What was found in the segments of one thread. */
    final class Segments extends SimpleCollector {
        private final Map<Integer, Set<String>> tiers = new HashMap<>();
        private final Map<String, Integer> facets = new HashMap<>();
        private SortedDocValues ids;
        private SortedSetDocValues terms;
        private int[] counts = {};
        private Scorable scorer;

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            finish();
            ids = DocValues.getSorted(context.reader(), "id");
            terms = DocValues.getSortedSet(context.reader(), "facet");
            counts = new int[(int) terms.getValueCount()];
        }

        @Override
        public void collect(int doc) throws IOException {
            float score = asked.anything() ? 0 : scorer.score();
            int named = (int) score / BareLucene.NAMED;
            int met = (int) score % BareLucene.NAMED / BareLucene.MET;
            int points = (int) score % BareLucene.NAMED % BareLucene.MET;
            boolean unanswered = score - (int) score > 0;
            if (asked.count() == 0 || met > 0 || named > 0 || unanswered) {
                boolean all = named > 0 || met == asked.count();
                int tier = all
                        ? named > 0 ? TIERS - named * BareLucene.MET : 2 * TIERS
                        : unanswered ? 4 * TIERS : 3 * TIERS;
                ids.advanceExact(doc);
                tiers.computeIfAbsent(
                                tier + (named > 0 ? 0 : (asked.count() - met) * BareLucene.MET) - points,
                                t -> new HashSet<>())
                        .add(ids.lookupOrd(ids.ordValue()).utf8ToString());
            }
            if ((asked.anything() || score >= 1) && terms.advanceExact(doc)) {
                for (int n = 0; n < terms.docValueCount(); n++) {
                    counts[(int) terms.nextOrd()]++;
                }
            }
        }

        @Override
        public void finish() throws IOException {
            for (int ord = 0; ord < counts.length; ord++) {
                if (counts[ord] > 0) {
                    facets.merge(terms.lookupOrd(ord).utf8ToString(), counts[ord], Integer::sum);
                }
            }
            counts = new int[0];
        }
    }
}
