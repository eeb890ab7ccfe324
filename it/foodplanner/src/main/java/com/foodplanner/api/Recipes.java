package com.foodplanner.api;

import com.foodplanner.model.Difficulty;
import com.foodplanner.model.Ingredient;
import com.foodplanner.model.Recipe;
import com.foodplanner.model.RecipeIngredient;
import com.foodplanner.model.User;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** {@code /api/recipes}. */
final class Recipes {
    private Recipes() {}

    static JsonArray list(EntityManager em) {
        JsonArray recipes = new JsonArray();
        for (Recipe recipe :
                em.createQuery("from Recipe order by id", Recipe.class).getResultList()) {
            recipes.add(json(recipe));
        }
        return recipes;
    }

    /** One recipe with what goes into it. */
    static JsonObject get(EntityManager em, int id) {
        Recipe recipe = em.find(Recipe.class, id);
        if (recipe == null) {
            throw Problem.notFound("Recipe " + id);
        }
        return detailed(recipe);
    }

    /** Takes {@code title} and {@code author_id}, and what else {@link #get} shows except {@code id} and {@code slug}. */
    static JsonObject add(EntityManager em, JsonObject body) {
        String title = body.getString("title", "").strip();
        String slug = Slug.of(title);
        if (slug.isEmpty()) {
            throw Problem.invalid("title is missing");
        }
        User author = em.find(User.class, body.getInt("author_id", 0));
        if (author == null) {
            throw Problem.invalid("author_id names no user");
        }
        int servings = body.getInt("servings", 2);
        if (servings <= 0) {
            throw Problem.invalid("servings must be above 0");
        }
        if (slugIsTaken(em, slug)) {
            throw new Problem(409, "A recipe with the slug " + slug + " exists");
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Recipe recipe = new Recipe(author, title, slug, servings, difficulty(body), now);
        recipe.describe(body.getString("description"), body.getString("source_url"));
        for (Object part : body.getArray("ingredients", new JsonArray())) {
            addIngredient(em, recipe, part);
        }
        em.persist(recipe);
        em.flush();
        return detailed(recipe);
    }

    private static boolean slugIsTaken(EntityManager em, String slug) {
        return !em.createQuery("select r.id from Recipe r where r.slug = :slug", Integer.class)
                .setParameter("slug", slug)
                .getResultList()
                .isEmpty();
    }

    private static void addIngredient(EntityManager em, Recipe recipe, Object part) {
        if (!(part instanceof JsonObject json)) {
            throw Problem.invalid("ingredients must be objects");
        }
        Ingredient ingredient = em.find(Ingredient.class, json.getInt("ingredient_id", 0));
        if (ingredient == null) {
            throw Problem.invalid("ingredient_id names no ingredient");
        }
        BigDecimal quantity = BigDecimal.valueOf(json.getDouble("quantity", 1));
        recipe.add(ingredient, quantity, json.getString("unit", ingredient.getUnit()));
    }

    private static Difficulty difficulty(JsonObject body) {
        try {
            return Difficulty.valueOf(body.getString("difficulty", "EASY"));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("difficulty is one of " + Arrays.toString(Difficulty.values()));
        }
    }

    private static JsonObject detailed(Recipe recipe) {
        JsonArray ingredients = new JsonArray();
        for (RecipeIngredient part : recipe.getIngredients()) {
            ingredients.add(JsonObject.builder()
                    .value("ingredient_id", part.getIngredient().getId())
                    .value("name", part.getIngredient().getName())
                    .value("quantity", Quantity.plain(part.getQuantity()))
                    .value("unit", part.getUnit())
                    .done());
        }
        JsonObject json = json(recipe);
        json.put("ingredients", ingredients);
        return json;
    }

    private static JsonObject json(Recipe recipe) {
        return JsonObject.builder()
                .value("id", recipe.getId())
                .value("author_id", recipe.getAuthor().getId())
                .value("title", recipe.getTitle())
                .value("slug", recipe.getSlug())
                .value("description", recipe.getDescription())
                .value("servings", recipe.getServings())
                .value("difficulty", recipe.getDifficulty().name())
                .value("source_url", recipe.getSourceUrl())
                .value("created_at", recipe.getCreatedAt().toString())
                .done();
    }
}
