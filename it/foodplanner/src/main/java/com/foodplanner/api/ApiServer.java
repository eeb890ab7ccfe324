package com.foodplanner.api;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The HTTP side: finds the resource that a request asks for, in a transaction of its own, and answers in JSON. */
public final class ApiServer implements AutoCloseable {
    private record Answer(int status, Object body) {}

    private final HttpServer http;
    private final ExecutorService workers;
    private final EntityManagerFactory entities;

    private ApiServer(HttpServer http, ExecutorService workers, EntityManagerFactory entities) {
        this.http = http;
        this.workers = workers;
        this.entities = entities;
    }

    /** Listens on {@code port}, 0 for any that is free. */
    public static ApiServer start(int port, EntityManagerFactory entities) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(port), 0);
        ExecutorService workers = Executors.newFixedThreadPool(4);
        ApiServer server = new ApiServer(http, workers, entities);
        http.createContext("/", server::handle);
        http.setExecutor(workers);
        http.start();
        return server;
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** Lets running requests end first. */
    @Override
    public void close() {
        http.stop(1);
        workers.shutdown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Answer answer;
        try {
            answer = answer(exchange);
        } catch (Problem problem) {
            answer = new Answer(problem.status(), error(problem.getMessage()));
        } catch (RuntimeException e) {
            System.err.println(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " failed: " + e);
            answer = new Answer(500, error("internal error"));
        }
        byte[] bytes = JsonWriter.string(answer.body()).getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String request = exchange.getRequestMethod() + " " + path.replaceFirst("/\\d+(?=/|$)", "/{id}");
        return switch (request) {
            case "GET /health" -> new Answer(200, transact(Health::of));
            case "GET /api/users" -> new Answer(200, transact(Users::list));
            case "GET /api/recipes" -> new Answer(200, transact(Recipes::list));
            case "POST /api/recipes" -> {
                JsonObject body = body(exchange);
                yield new Answer(201, transact(em -> Recipes.add(em, body)));
            }
            case "GET /api/recipes/{id}" -> new Answer(200, transact(em -> Recipes.get(em, id(path))));
            case "GET /api/meal-plans" -> new Answer(200, transact(MealPlans::list));
            case "GET /api/shopping-list" -> new Answer(200, transact(ShoppingList::of));
            case "POST /api/shopping-list/{id}/bought" ->
                new Answer(200, transact(em -> ShoppingList.markBought(em, id(path))));
            default -> throw Problem.notFound(exchange.getRequestMethod() + " " + path);
        };
    }

    private <T> T transact(Function<EntityManager, T> work) {
        try (EntityManager em = entities.createEntityManager()) {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(em);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    private static int id(String path) {
        try {
            return Integer.parseInt(path.split("/")[3]);
        } catch (NumberFormatException e) {
            throw Problem.notFound(path);
        }
    }

    private static JsonObject body(HttpExchange exchange) throws IOException {
        try {
            return JsonParser.object().from(exchange.getRequestBody());
        } catch (JsonParserException e) {
            throw Problem.invalid("The body is no JSON object: " + e.getMessage());
        }
    }

    private static JsonObject error(String message) {
        return JsonObject.builder().value("error", message).done();
    }
}
