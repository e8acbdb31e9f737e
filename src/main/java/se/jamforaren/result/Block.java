package se.jamforaren.result;

/** What is replaced at one stroke: the lines of a kind of table and a source about the same programmes and days. */
public record Block(String kind, String source, Scope scope, Period period) {

    /** The block that a line belongs to. */
    public static Block of(Result line) {
        return new Block(line.kind(), line.source(), line.scope(), line.period());
    }
}
