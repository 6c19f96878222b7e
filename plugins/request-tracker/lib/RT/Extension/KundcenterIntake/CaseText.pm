package RT::Extension::KundcenterIntake::CaseText;

# What the ticket says in words: its subject and the first thing that the resident wrote.

use strict;
use warnings;

use RT::Extension::KundcenterIntake;

# Intake takes no more.
use constant LONGEST => 10_000;

sub Of {
    my ($class, $ticket) = @_;
    my $subject = Trim($ticket->Subject);
    my $words = First($ticket);
    my $text = !length $words ? $subject
        : !length $subject || index(lc $words, lc $subject) == 0 ? $words
        : "$subject\n\n$words";
    return substr $text, 0, LONGEST;
}

sub Place {
    my ($class, $ticket) = @_;
    my $field = RT::Extension::KundcenterIntake::Settings()->{place_field} or return undef;
    my $place = Trim($ticket->FirstCustomFieldValue($field));
    return length $place ? substr($place, 0, 200) : undef;
}

# Comments are the staff's own: only what was written to or by the resident.
sub First {
    my ($ticket) = @_;
    my $all = $ticket->Transactions;
    $all->Limit(FIELD => 'Type', VALUE => $_, ENTRYAGGREGATOR => 'OR', SUBCLAUSE => 'words') for qw(Create Correspond);
    $all->OrderByCols({ FIELD => 'id', ORDER => 'ASC' });
    $all->RowsPerPage(20);
    while (my $one = $all->Next) {
        my $words = $one->ContentObj(Type => 'text/plain') ? Trim($one->Content(Type => 'text/plain')) : '';
        return $words if length $words;
    }
    return '';
}

sub Trim {
    my $text = shift // '';
    $text =~ s/\r\n?/\n/g;
    # What JSON or a form could not carry.
    $text =~ s/[^\P{Cc}\n\t]//g;
    $text =~ s/^\s+|\s+$//g;
    return $text;
}

1;
