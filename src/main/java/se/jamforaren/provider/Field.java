package se.jamforaren.provider;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a component of {@link Profile} where it is shown and whether readers can choose by it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Field {
    /** The part of a provider's page that it stands in. */
    Section section();

    /** Name of the icon beside its label. */
    String icon();

    /** The vocabulary group whose terms it claims, and the name of the parameter that filters by it. */
    String facet() default "";

    /** Whether it stands on the card in a list. */
    boolean card() default false;

    /** Whether it is shown when providers are compared. */
    boolean compared() default true;

    /** Whether every provider is asked, so that no answer is a gap that is said. */
    boolean asked() default true;

    /** Most characters of a text in Swedish; a translation may have half as many more. */
    int most() default 300;

    /** Parts of a provider's page, in their order. */
    enum Section {
        /** What it is: the sentence under the name. */
        HEAD,
        /** Short facts. */
        SHORT,
        /** What it is good at and how it works. */
        GOOD_AT,
        /** How to reach it. */
        CONTACT,
        /** What it says about its figures. */
        FIGURES,
        /** Films. */
        FILM
    }
}
