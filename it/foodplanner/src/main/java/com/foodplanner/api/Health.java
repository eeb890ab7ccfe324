package com.foodplanner.api;

import com.grack.nanojson.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

/** {@code /health}: whether the database answers. */
final class Health {
    private Health() {}

    static JsonObject of(EntityManager em) {
        try {
            em.createNativeQuery("SELECT 1", Integer.class).getSingleResult();
            return JsonObject.builder().value("status", "ok").done();
        } catch (PersistenceException e) {
            throw new Problem(503, "the database does not answer");
        }
    }
}
