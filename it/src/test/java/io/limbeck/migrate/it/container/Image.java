package io.limbeck.migrate.it.container;

import io.limbeck.migrate.it.MavenProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The image of {@code docker/Dockerfile}, with the jars of this build; made once for all tests. */
final class Image {
    static final Path REPOSITORY =
            Path.of(System.getProperty("it.runner"), "../../..").normalize();

    /** As the compose files call it. */
    static final String NAME = "foodplanner";

    /** An engine without a bridge of its own builds only the old way. */
    static final Map<String, String> BUILDER = Engine.IS_BARE ? Map.of("DOCKER_BUILDKIT", "0") : Map.of();

    private static boolean built;

    private Image() {}

    static synchronized void needed() {
        Engine.needed();
        if (built) {
            return;
        }
        MavenProject application = MavenProject.foodPlanner("container-image");
        Path staged = stage(application);
        List<String> build = new ArrayList<>(List.of("docker", "build", "--network=host"));
        build.addAll(List.of("--build-arg", "BASE=" + Engine.BASE, "--build-arg", "MAVEN=" + Engine.BASE));
        build.addAll(List.of("-f", "docker/Dockerfile", "-t", NAME, staged.toString()));
        Engine.run(REPOSITORY, BUILDER, build).succeeds();
        built = true;
    }

    /** What an image of this application is made of, in a folder. */
    static Path stage(MavenProject application) {
        application.type("mvn -q package").succeeds();
        Path staged = application.file("image");
        Engine.run(
                        REPOSITORY,
                        Map.of("JAVA_HOME", System.getProperty("java.home")),
                        List.of(
                                "docker/stage",
                                staged.toString(),
                                application.folder().toString()))
                .succeeds();
        return staged;
    }
}
