package se.jamforaren.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a figure is shown, and if not, why. A figure that is not shown is never bad and never zero. */
public enum Status {
    /** With its value. */
    SHOWN,
    /** As an interval only, since few stand behind it. */
    INTERVAL_ONLY,
    /** The provider is new: nobody has been followed long enough. */
    NEW,
    /** Nobody has finished yet. */
    NONE_FINISHED,
    /** So few that single persons could be recognised. */
    TOO_FEW,
    /** Fewer of those asked have answered than the choice system demands. */
    LOW_RESPONSE,
    /** Nobody has counted it for this provider. */
    NOT_MEASURED,
    /** The provider has declined. */
    DECLINED,
    /** It cannot be counted for this provider. */
    NOT_APPLICABLE;

    /** The status with an id, {@code interval-only}. */
    @JsonCreator
    public static Status of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Its name in addresses, texts and JSON, {@code interval-only}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
