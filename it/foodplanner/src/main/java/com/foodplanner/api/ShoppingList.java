package com.foodplanner.api;

import com.foodplanner.model.ShoppingItem;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;

/** {@code /api/shopping-list}: every line, and by the view {@code shopping_list} what is still to buy in sum. */
final class ShoppingList {
    private ShoppingList() {}

    static JsonObject of(EntityManager em) {
        JsonArray items = new JsonArray();
        for (ShoppingItem item : em.createQuery("from ShoppingItem order by id", ShoppingItem.class)
                .getResultList()) {
            items.add(json(item));
        }
        JsonObject list = new JsonObject();
        list.put("items", items);
        list.put("to_buy", toBuy(em));
        return list;
    }

    static JsonObject markBought(EntityManager em, int id) {
        ShoppingItem item = em.find(ShoppingItem.class, id);
        if (item == null) {
            throw Problem.notFound("Shopping item " + id);
        }
        item.markBought();
        em.flush();
        em.refresh(item); // bought_at comes from a trigger
        return json(item);
    }

    @SuppressWarnings("unchecked")
    private static JsonArray toBuy(EntityManager em) {
        JsonArray lines = new JsonArray();
        for (Tuple line : (Iterable<Tuple>) em.createNativeQuery(
                        "SELECT user_id, name, quantity, unit FROM shopping_list ORDER BY user_id, name, unit",
                        Tuple.class)
                .getResultList()) {
            lines.add(JsonObject.builder()
                    .value("user_id", line.get("user_id"))
                    .value("name", line.get("name"))
                    .value(
                            "quantity",
                            Quantity.plain(new BigDecimal(line.get("quantity").toString())))
                    .value("unit", line.get("unit"))
                    .done());
        }
        return lines;
    }

    private static JsonObject json(ShoppingItem item) {
        return JsonObject.builder()
                .value("id", item.getId())
                .value("user_id", item.getUser().getId())
                .value("ingredient_id", item.getIngredient().getId())
                .value("quantity", Quantity.plain(item.getQuantity()))
                .value("unit", item.getUnit())
                .value("is_bought", item.isBought())
                .value(
                        "bought_at",
                        item.getBoughtAt() == null ? null : item.getBoughtAt().toString())
                .done();
    }
}
