package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.error.ModelException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads {@code META-INF/persistence.xml} without Hibernate's own reader, whose location and signature changed between 6.4 and 7, and which
 * cannot open files that are not on a class loader yet.
 */
final class PersistenceXml {
    private static final String FILE = "META-INF/persistence.xml";

    private PersistenceXml() {}

    /** The units of all files on the class path, in class path order. */
    static List<PersistenceUnit> units(List<Path> classPath) {
        List<PersistenceUnit> units = new ArrayList<>();
        for (Path entry : classPath) {
            if (Files.exists(entry)) {
                ClassFiles.read(entry, FILE).ifPresent(bytes -> {
                    for (Element unit : children(parse(entry, bytes).getDocumentElement(), "persistence-unit")) {
                        units.add(unit(entry, unit));
                    }
                });
            }
        }
        return units;
    }

    private static PersistenceUnit unit(Path root, Element unit) {
        Map<String, String> properties = new TreeMap<>();
        texts(unit, "validation-mode").forEach(mode -> properties.put("jakarta.persistence.validation.mode", mode));
        for (Element group : children(unit, "properties")) {
            for (Element property : children(group, "property")) {
                properties.put(property.getAttribute("name"), property.getAttribute("value"));
            }
        }
        List<String> excludes = texts(unit, "exclude-unlisted-classes");
        return new PersistenceUnit(
                unit.getAttribute("name"),
                root,
                texts(unit, "class"),
                texts(unit, "mapping-file"),
                texts(unit, "jar-file"),
                !excludes.isEmpty() && !excludes.get(0).equals("false"),
                properties);
    }

    private static List<String> texts(Element parent, String name) {
        return children(parent, name).stream()
                .map(child -> child.getTextContent().strip())
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = parent.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            Node child = all.item(i);
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static Document parse(Path entry, byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new ModelException(
                    ModelException.Kind.MODEL_MAPPING,
                    "Cannot read " + FILE + " of " + entry + ".",
                    String.valueOf(e.getMessage()),
                    "Fix the file; its format is that of Jakarta Persistence.",
                    e);
        }
    }
}
