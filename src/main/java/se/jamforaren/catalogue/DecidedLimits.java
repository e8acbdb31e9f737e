package se.jamforaren.catalogue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.jamforaren.kundval.ChoiceSystem;
import se.jamforaren.kundval.Limits;

/** Limits that officers have decided on instead of those in the content files. They hold from the next publication. */
@Singleton
public class DecidedLimits {
    private final LimitsRows rows;

    DecidedLimits(LimitsRows rows) {
        this.rows = rows;
    }

    /** What was decided for a choice system; empty when the content files hold. */
    public Optional<Limits> find(String choiceSystem) {
        return rows.findById(choiceSystem).map(LimitsRow::limits);
    }

    /** A choice system with the limits that hold for its next publication. */
    ChoiceSystem over(ChoiceSystem choiceSystem) {
        return find(choiceSystem.id()).map(choiceSystem::with).orElse(choiceSystem);
    }

    /** Stores limits, in place of those that were decided before. */
    public void decide(String choiceSystem, Limits limits, String by) {
        reset(choiceSystem);
        rows.save(new LimitsRow(choiceSystem, limits, by, Instant.now().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Lets the limits of the content files hold again. */
    public void reset(String choiceSystem) {
        rows.deleteById(choiceSystem);
    }
}
