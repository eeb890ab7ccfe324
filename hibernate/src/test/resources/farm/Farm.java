package farm;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** What entities say of tables, in words that every database understands. */
public final class Farm {
    public enum Mood { SAD, OK, HAPPY }

    @Embeddable
    public static class Place {
        @Column(nullable = false, length = 100) String street;
        String town;
    }

    @Embeddable
    public static class Leg {
        @Column(name = "from_place") String from;
        int miles;
    }

    public record Badge(String letter) {}

    @Converter(autoApply = true)
    public static class BadgeConverter implements AttributeConverter<Badge, String> {
        @Override public String convertToDatabaseColumn(Badge badge) { return badge == null ? null : badge.letter(); }
        @Override public Badge convertToEntityAttribute(String letter) { return letter == null ? null : new Badge(letter); }
    }

    @MappedSuperclass
    public abstract static class Recorded {
        @Column(name = "recorded_at", nullable = false) Instant recordedAt;
        @Version int version;
    }

    @Entity(name = "Farmer")
    @Table(
            name = "farmer",
            uniqueConstraints = {
                @UniqueConstraint(name = "uq_farmer_names", columnNames = {"last_name", "first_name"}),
                @UniqueConstraint(columnNames = {"code", "pay"})
            },
            indexes = {
                @Index(name = "ix_farmer_name", columnList = "last_name, first_name desc"),
                @Index(name = "ux_farmer_code", columnList = "code", unique = true),
                @Index(columnList = "pay")
            })
    @SecondaryTable(name = "farmer_notes", pkJoinColumns = @PrimaryKeyJoinColumn(name = "farmer_id"))
    @Check(name = "ck_farmer_pay", constraints = "pay >= 0")
    @Comment("who feeds whom")
    public static class Farmer extends Recorded {
        @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Integer id;
        @Column(name = "first_name", nullable = false, length = 60) @Comment("it's theirs") String firstName;
        @Column(name = "last_name", nullable = false, length = 60) String lastName;
        @NaturalId @Column(length = 120) String email;
        @Column(length = 8, unique = true) String code;
        @Column(precision = 12, scale = 3) @ColumnDefault("0") BigDecimal pay;
        @Column(length = 20) @ColumnDefault("'it''s new'") String state;
        @ColumnDefault("true") boolean awake;
        @Enumerated(EnumType.STRING) @Column(length = 10, nullable = false) Mood mood;
        @Enumerated(EnumType.STRING) @ColumnDefault("'OK'") Mood usual;
        @Enumerated(EnumType.ORDINAL) @Column(name = "mood_number") Mood moodNumber;
        @JdbcTypeCode(SqlTypes.NAMED_ENUM) @Column(name = "named_mood") Mood named;
        @Column(length = 1) Badge badge;
        @GeneratedColumn("pay * 2") @Column(name = "twice", precision = 14, scale = 3) BigDecimal twice;
        @Column(columnDefinition = "integer default 7 not null") Integer rank;
        @Column(columnDefinition = "varchar(33)") String remark;
        @Column(name = "\"Odd Name\"") String odd;
        @Column(name = "`order`") Integer order;
        String camelCase;
        UUID token;
        @Column(table = "farmer_notes", length = 4000) String notes;
        @Lob String story;
        @Lob byte[] picture;
        @Column(length = 16) byte[] hash;
        @Column(length = 100000) String essay;
        LocalDate born;
        LocalTime rises;
        LocalDateTime seen;
        OffsetDateTime left;
        ZonedDateTime back;
        @Column(precision = 3) @ColumnDefault("current_timestamp") Instant made;
        Duration rests;
        Year year;
        byte tiny;
        short small;
        long large;
        float real;
        Double twofold;
        BigInteger huge;
        char letter;
        Character letters;
        Currency currency;
        Locale locale;
        ZoneId zone;
        @JdbcTypeCode(SqlTypes.JSON) String settings;
        @Embedded Place home;
        @Embedded
        @AttributeOverrides({
            @AttributeOverride(name = "street", column = @Column(name = "work_street")),
            @AttributeOverride(name = "town", column = @Column(name = "work_town"))
        })
        Place work;

        @ElementCollection
        @CollectionTable(name = "farmer_nickname", joinColumns = @JoinColumn(name = "farmer_id"))
        @OrderColumn(name = "place")
        @Column(name = "nickname", nullable = false)
        List<String> nicknames;

        @ElementCollection
        @CollectionTable(name = "farmer_leg")
        Set<Leg> legs;

        @ElementCollection
        @MapKeyColumn(name = "what")
        @Column(name = "worth")
        Map<String, Integer> scores;

        @ElementCollection @Enumerated(EnumType.STRING) Set<Mood> moods;

        @ManyToMany
        @JoinTable(
                name = "farmer_animal",
                joinColumns = @JoinColumn(name = "farmer_id", foreignKey = @ForeignKey(name = "fk_farmer_animal_farmer")),
                inverseJoinColumns = @JoinColumn(name = "animal_id"))
        Set<Animal> animals;

        @OneToMany @JoinColumn(name = "owner_id") List<Barn> barns;
        @OneToOne @JoinColumn(name = "desk_id") Desk desk;

        @ManyToOne
        @JoinColumn(name = "barn_id", foreignKey = @ForeignKey(name = "fk_farmer_barn"))
        @OnDelete(action = OnDeleteAction.SET_NULL)
        Barn barn;

        @ManyToOne @JoinColumn(name = "boss_id") @OnDelete(action = OnDeleteAction.CASCADE) Farmer boss;
        @ManyToOne @JoinColumn(name = "friend_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Farmer friend;
        @ManyToOne @JoinColumn(name = "farmer_code", referencedColumnName = "code") Farmer namesake;
    }

    @Entity(name = "Desk")
    public static class Desk {
        @Id @GeneratedValue(strategy = GenerationType.UUID) UUID id;
        @OneToOne(mappedBy = "desk") Farmer farmer;
    }

    /** Its key is that of another. */
    @Entity(name = "Passport")
    public static class Passport {
        @Id Integer id;
        @OneToOne @MapsId Farmer of;
    }

    @Embeddable
    public static class FieldId implements java.io.Serializable {
        int district;
        @Column(length = 12) String number;
    }

    @Entity(name = "Field")
    @Table(name = "`Field`")
    public static class Field {
        @EmbeddedId FieldId id;
        @Check(constraints = "acres > 0") int acres;
        @ManyToOne
        @JoinColumns({
            @JoinColumn(name = "near_district", referencedColumnName = "district"),
            @JoinColumn(name = "near_number", referencedColumnName = "number")
        })
        Field near;
    }

    @Entity(name = "Animal")
    @Table(name = "animal")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @DiscriminatorColumn(name = "kind", length = 20)
    public static class Animal extends Recorded {
        @Id @GeneratedValue Long id;
        @Column(nullable = false, length = 80) String name;
    }

    @Entity(name = "Bird")
    public static class Bird extends Animal {
        @Column(name = "wing_span", nullable = false) double wingSpan;
    }

    @Entity(name = "Barn")
    @Table(name = "barn")
    @Inheritance(strategy = InheritanceType.JOINED)
    public static class Barn {
        @Id
        @SequenceGenerator(name = "barns", sequenceName = "barn_seq", allocationSize = 10, initialValue = 5)
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "barns")
        Long id;

        int places;
    }

    @Entity(name = "Silo")
    @Table(name = "silo")
    public static class Silo extends Barn {
        int litres;
    }

    @Entity(name = "Ticket")
    @Table(name = "ticket")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Ticket {
        @Id
        @TableGenerator(name = "tickets", table = "numbers", pkColumnName = "what", valueColumnName = "next")
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "tickets")
        Long id;

        @Column(nullable = false) LocalDate day;
    }

    @Entity(name = "DayTicket")
    @Table(name = "day_ticket")
    public static class DayTicket extends Ticket {
        int adults;
    }

    @Entity(name = "YearTicket")
    @Table(name = "year_ticket")
    public static class YearTicket extends Ticket {
        @Column(nullable = false) String holder;
    }

    private Farm() {}
}
