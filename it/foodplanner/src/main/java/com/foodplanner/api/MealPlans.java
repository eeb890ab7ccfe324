package com.foodplanner.api;

import com.foodplanner.model.MealPlan;
import com.foodplanner.model.MealPlanEntry;
import com.foodplanner.model.User;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import jakarta.persistence.EntityManager;

/** {@code /api/meal-plans}. */
final class MealPlans {
    private MealPlans() {}

    static JsonArray list(EntityManager em) {
        JsonArray plans = new JsonArray();
        for (MealPlan plan :
                em.createQuery("from MealPlan order by id", MealPlan.class).getResultList()) {
            plans.add(json(plan));
        }
        return plans;
    }

    private static JsonObject json(MealPlan plan) {
        JsonArray entries = new JsonArray();
        for (MealPlanEntry entry : plan.getEntries()) {
            entries.add(json(entry));
        }
        return JsonObject.builder()
                .value("id", plan.getId())
                .value("owner_id", plan.getOwner().getId())
                .value("title", plan.getTitle())
                .value("starts_on", plan.getStartsOn().toString())
                .value("ends_on", plan.getEndsOn().toString())
                .array("entries", entries)
                .done();
    }

    private static JsonObject json(MealPlanEntry entry) {
        User cook = entry.getCook();
        return JsonObject.builder()
                .value("id", entry.getId())
                .value("day", entry.getDay().toString())
                .value("meal_type", entry.getMealType().name())
                .value("recipe_id", entry.getRecipe().getId())
                .value("cook_id", cook == null ? null : cook.getId())
                .done();
    }
}
