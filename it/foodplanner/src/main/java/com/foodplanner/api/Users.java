package com.foodplanner.api;

import com.foodplanner.model.User;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import jakarta.persistence.EntityManager;

/** {@code /api/users}. */
final class Users {
    private Users() {}

    static JsonArray list(EntityManager em) {
        JsonArray users = new JsonArray();
        for (User user : em.createQuery("from User order by id", User.class).getResultList()) {
            users.add(json(user));
        }
        return users;
    }

    private static JsonObject json(User user) {
        return JsonObject.builder()
                .value("id", user.getId())
                .value("email", user.getEmail())
                .value("display_name", user.getDisplayName())
                .value("created_at", user.getCreatedAt().toString())
                .value("is_active", user.isActive())
                .done();
    }
}
