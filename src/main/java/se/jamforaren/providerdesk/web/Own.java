package se.jamforaren.providerdesk.web;

import jakarta.inject.Singleton;
import se.jamforaren.account.SignedIn;
import se.jamforaren.catalogue.Catalogue;
import se.jamforaren.catalogue.Catalogues;
import se.jamforaren.catalogue.ListedProvider;
import se.jamforaren.providerdesk.ProviderKey;
import se.jamforaren.web.NotFound;

/** The providers that somebody may write about; to them no others are there. */
@Singleton
final class Own {
    private final Catalogues catalogues;

    Own(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** One of them. */
    record Provider(ProviderKey key, Catalogue catalogue, ListedProvider listed) {
        String name() {
            return listed.provider().name();
        }

        /** Address of a page about it. */
        String address(String below) {
            return "/anordnarwebb/" + key + below;
        }
    }

    /** @throws NotFound when it is not theirs, or is not there */
    Provider find(SignedIn who, String choiceSystem, String id) {
        if (!who.mayEdit(choiceSystem, id)) {
            throw new NotFound("no such provider");
        }
        Catalogue catalogue = catalogues.find(choiceSystem).orElseThrow(() -> new NotFound("no such choice system"));
        return new Provider(
                new ProviderKey(choiceSystem, id),
                catalogue,
                catalogue.find(id).orElseThrow(() -> new NotFound("no such provider")));
    }
}
