package zoo;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
@Table(
        name = "keeper",
        uniqueConstraints = {
            @UniqueConstraint(
                    name = "uq_keeper_names",
                    columnNames = {"last_name", "first_name"}),
            @UniqueConstraint(columnNames = {"pay", "code"})
        },
        indexes = {
            @Index(name = "ix_keeper_name", columnList = "last_name, first_name desc"),
            @Index(name = "ux_keeper_code", columnList = "code", unique = true),
            @Index(name = "ux_keeper_state", columnList = "state desc, mark", unique = true)
        })
@SecondaryTable(name = "keeper_notes", pkJoinColumns = @PrimaryKeyJoinColumn(name = "keeper_id"))
@Check(name = "ck_keeper_pay", constraints = "pay >= 0")
@Comment("who feeds whom")
public class Keeper {
    /** Words for how long somebody is there. */
    public enum Grade {
        NEW,
        OLD
    }

    @Embeddable
    public static class Address {
        @Column(nullable = false, length = 100)
        String street;

        String town;
    }

    /** Kept as a single letter. */
    @Converter(autoApply = true)
    public static class BadgeConverter implements AttributeConverter<Badge, String> {
        @Override
        public String convertToDatabaseColumn(Badge badge) {
            return badge == null ? null : badge.letter();
        }

        @Override
        public Badge convertToEntityAttribute(String letter) {
            return letter == null ? null : new Badge(letter);
        }
    }

    public record Badge(String letter) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(name = "first_name", nullable = false, length = 60)
    private String firstName;

    @Column(name = "last_name", nullable = false, length = 60)
    @Collate("NOCASE")
    private String lastName;

    @Column(unique = true, length = 120)
    private String email;

    @Column(length = 8)
    private String code;

    @Column(precision = 12, scale = 3)
    @ColumnDefault("0")
    private BigDecimal pay;

    @ColumnDefault("'it''s new'")
    private String state;

    @ColumnDefault("(upper('x'))")
    private String mark;

    @ColumnDefault("true")
    private boolean awake;

    @Enumerated(EnumType.STRING)
    @Column(name = "grade", length = 10, nullable = false)
    private Grade grade;

    @Enumerated(EnumType.ORDINAL)
    @Column(name = "grade_number")
    private Grade gradeNumber;

    @Column(length = 1)
    private Badge badge;

    @Convert(converter = YesNo.class)
    @Column(length = 3)
    private Boolean licensed;

    @GeneratedColumn("first_name || ' ' || last_name")
    @Column(name = "full_name")
    private String fullName;

    @Column(columnDefinition = "text collate nocase")
    private String remark;

    @Column(columnDefinition = "text")
    private String story;

    @Column(name = "\"Odd Name\"")
    private String odd;

    private String camelCase;

    private UUID token;

    @Column(table = "keeper_notes", length = 4000)
    private String notes;

    @Embedded
    private Address home;

    @ElementCollection
    @CollectionTable(name = "keeper_nickname", joinColumns = @JoinColumn(name = "keeper_id"))
    @OrderColumn(name = "place")
    @Column(name = "nickname", nullable = false)
    private List<String> nicknames;

    @ElementCollection
    @CollectionTable(name = "keeper_address", joinColumns = @JoinColumn(name = "keeper_id"))
    private Set<Address> addresses;

    @ManyToMany
    @JoinTable(
            name = "keeper_animal",
            joinColumns = @JoinColumn(name = "keeper_id", foreignKey = @ForeignKey(name = "fk_keeper_animal_keeper")),
            inverseJoinColumns =
                    @JoinColumn(name = "animal_id", foreignKey = @ForeignKey(name = "fk_keeper_animal_animal")))
    private Set<Animals.Animal> animals;

    @ManyToOne
    @JoinColumn(name = "house_id", foreignKey = @ForeignKey(name = "fk_keeper_house"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private Animals.House house;

    @ManyToOne
    @JoinColumn(
            name = "boss_id",
            foreignKey =
                    @ForeignKey(
                            name = "fk_keeper_boss",
                            foreignKeyDefinition =
                                    "foreign key (boss_id) references keeper on delete cascade ON UPDATE  SET NULL"))
    private Keeper boss;

    @ManyToOne
    @JoinColumn(name = "friend_id", foreignKey = @ForeignKey(jakarta.persistence.ConstraintMode.NO_CONSTRAINT))
    private Keeper friend;

    /** Not applied by itself: named where it is wanted. */
    @Converter
    public static class YesNo implements AttributeConverter<Boolean, String> {
        @Override
        public String convertToDatabaseColumn(Boolean value) {
            return value == null ? null : value ? "yes" : "no";
        }

        @Override
        public Boolean convertToEntityAttribute(String text) {
            return text == null ? null : text.equals("yes");
        }
    }
}
